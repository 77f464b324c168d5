internal import Cohorts
internal import Foundation
internal import Hub
internal import HubProtocol
internal import PostgreSQL
internal import TestSupport

/// A mailbox with what its administrator does.
protocol TestMailbox: Mailbox {
  /// Registers a cohort.
  /// - Returns: the trainer's token.
  func add(_ id: CohortID, signing: Data, secret: String) throws -> Token
  func makeReviewer(_ person: String, in cohort: CohortID) throws
  /// Has its database be away from now on.
  func takeAway() throws
}

/// The mailboxes that tests are run with.
enum MailboxKind: CaseIterable {
  /// In memory, in the tests.
  case memory
  /// In a real PostgreSQL.
  case postgreSQL

  /// Those that there are on this machine.
  static let available = PostgreSQLServer.isInstalled ? allCases : [memory]

  var mailbox: any TestMailbox {
    get throws {
      switch self {
      case .memory: MemoryMailbox()
      case .postgreSQL: try ServerMailbox()
      }
    }
  }
}

/// A mailbox in the database that all tests share, each with cohorts of its own.
struct ServerMailbox: TestMailbox {
  /// The addresses of the owner of the tables, and of the role of hubs.
  static let addresses = Result {
    let owner = try PostgreSQLServer.shared.newDatabase()
    let connection = try Connection(ConnectionSettings(address: owner))
    _ = try HubSchema.migrate(connection)
    try connection.run("CREATE ROLE hub LOGIN; GRANT casebook_hub TO hub")
    return (owner: owner, hub: owner.replacing("casebook@", with: "hub@"))
  }
  private static let pool = Result {
    ConnectionPool(try ConnectionSettings(address: addresses.get().hub), size: 8)
  }

  let mailbox: PostgreSQLMailbox

  init() throws { mailbox = PostgreSQLMailbox(try Self.pool.get()) }

  /// A connection as the owner of the tables.
  static var owner: Connection {
    get throws { try Connection(ConnectionSettings(address: addresses.get().owner)) }
  }
  /// A connection as a hub has it.
  static var hub: Connection {
    get throws { try Connection(ConnectionSettings(address: addresses.get().hub)) }
  }

  struct NotAdded: Error {}

  func add(_ id: CohortID, signing: Data, secret: String) throws -> Token {
    let added = try HubRegistry(Self.owner).add(id, signing: signing, secret: secret)
    guard case .added(let token) = added else { throw NotAdded() }
    return token
  }

  func makeReviewer(_ person: String, in cohort: CohortID) throws {
    _ = try HubRegistry(Self.owner).memberToken(for: person, as: .reviewer, in: cohort)
  }

  func takeAway() throws { throw NotAdded() }

  func bearer(ofTokenHash token: Data, in cohort: CohortID) async throws -> Bearer? {
    try await mailbox.bearer(ofTokenHash: token, in: cohort)
  }

  func enrol(_ enrolment: NewMember, in cohort: CohortID) async throws -> EnrolmentOutcome {
    try await mailbox.enrol(enrolment, in: cohort)
  }

  func members(for trainer: Bearer) async throws -> [MembersAnswer.Member] {
    try await mailbox.members(for: trainer)
  }

  func revokeTokens(of person: String, by bearer: Bearer) async throws {
    try await mailbox.revokeTokens(of: person, by: bearer)
  }

  func push(_ items: [HubItem], by bearer: Bearer) async throws -> [PushAnswer.Refusal] {
    try await mailbox.push(items, by: bearer)
  }

  func items(
    for bearer: Bearer, after position: Int64, limit: Int, bytes: Int
  ) async throws -> MailboxPage<HubItem> {
    try await mailbox.items(for: bearer, after: position, limit: limit, bytes: bytes)
  }

  func itemIDs(
    by bearer: Bearer, after position: Int64, limit: Int
  ) async throws -> MailboxPage<String> {
    try await mailbox.itemIDs(by: bearer, after: position, limit: limit)
  }

  func isReady() async -> Bool { await mailbox.isReady() }
}
