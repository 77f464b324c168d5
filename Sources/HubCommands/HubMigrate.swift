internal import ArgumentParser
internal import Hub
internal import PostgreSQL

extension HubCommand {
  /// `casebook hub migrate`: makes the tables.
  struct Migrate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "migrate",
      abstract: "Make the hub's tables, or bring them to this version.",
      discussion: """
        Run it as whoever is to own the tables. The hub itself must not: it connects as a role of its own, which is \
        bound by row-level security. This makes the role casebook_hub where it isn't there, for which the owner needs \
        CREATEROLE; a login for the hub is made by hand:

          CREATE ROLE hub LOGIN; GRANT casebook_hub TO hub;

        Hubs of the version before go on with the new tables until each is updated; they can't be started again.
        """)

    @OptionGroup var database: HubDatabaseOptions

    func run() throws {
      let steps = try HubSchema.migrate(database.connection())
      HubOutput.tell(
        steps == 0
          ? "The tables are up to date." : "The tables are at version \(HubSchema.version).")
    }
  }
}
