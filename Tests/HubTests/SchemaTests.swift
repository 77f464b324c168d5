@testable internal import Hub
internal import PostgreSQL
internal import TestSupport
internal import Testing

@Suite(.enabled(if: PostgreSQLServer.isInstalled, "PostgreSQL is not installed"))
struct SchemaTests {
  /// A hub of this version doesn't run on the tables of the first, and does when its administrator has migrated them.
  @Test func tablesOfTheFirstVersionAreBroughtToThis() async throws {
    // The roles are those of the server, which all databases share.
    _ = try ServerMailbox.addresses.get()
    let address = try PostgreSQLServer.shared.newDatabase()
    let owner = try Connection(ConnectionSettings(address: address))
    try owner.run(
      "CREATE TABLE hub_schema (version integer PRIMARY KEY, made timestamptz NOT NULL)")
    try owner.run(HubSchema.first)
    try owner.run("INSERT INTO hub_schema (version, made) VALUES (1, now())")
    let settings = try ConnectionSettings(address: address.replacing("casebook@", with: "hub@"))
    let hub = try Connection(settings)
    let mailbox = PostgreSQLMailbox(ConnectionPool(settings, size: 1))
    #expect(throws: HubSchemaError.older(1)) { try HubSchema.check(hub) }
    #expect(await !mailbox.isReady())
    #expect(try HubSchema.migrate(owner) == HubSchema.version - 1)
    try HubSchema.check(hub)
    #expect(await mailbox.isReady())
    // A hub that runs goes on when the tables are brought to the next version; another isn't started.
    try owner.run(
      "INSERT INTO hub_schema (version, made) SELECT max(version) + 1, now() FROM hub_schema")
    #expect(await mailbox.isReady())
    #expect(throws: HubSchemaError.newer(HubSchema.version + 1)) { try HubSchema.check(hub) }
  }
}
