internal import CaseModel
internal import Cohorts
internal import Foundation
@testable internal import Hub
internal import HubProtocol
internal import PostgreSQL
internal import TestSupport
internal import Testing

/// What the database itself shows a hub that is wrong about whom it serves.
@Suite(.enabled(if: PostgreSQLServer.isInstalled, "PostgreSQL is not installed"))
struct PolicyTests {
  /// Whom a transaction says it serves.
  struct Claim: CustomTestStringConvertible {
    let testDescription: String
    var cohort: @Sendable (Scene) -> String = { $0.cohort.id.description }
    var party: @Sendable (Scene) -> String = { _ in "" }
    var role: String = ""
    var token: @Sendable (Scene) -> String = { _ in "" }
    /// How many rows of `hub_cohort`, `hub_member`, `hub_token` and `hub_item` it sees.
    let sees: [Int]
  }

  /// A cohort with two members, one of whom handed something in and was sent something.
  struct Scene {
    let cohort = TestCohort()
    let writer, other: TestCohort.Person
    let trainerToken: Token

    init() async throws {
      let tester = try HubTester(.postgreSQL)
      let mailbox = tester.mailbox
      trainerToken = try mailbox.add(
        cohort.id, signing: cohort.seed.publicKeys.signing, secret: cohort.secret)
      writer = try await tester.enrolled(in: cohort)
      other = try await tester.enrolled(in: cohort)
      let key = Data(repeating: 0, count: 32)
      _ = try await mailbox.push(
        [cohort.item(by: writer)],
        by: Bearer(
          cohort: cohort.id, party: .member(writer.name), role: .trainee, signing: key,
          cursorKey: key))
      _ = try await mailbox.push(
        [cohort.item(.reviewTask, for: writer), cohort.item(.reviewResult, for: writer)],
        by: Bearer(
          cohort: cohort.id, party: .trainer, role: .trainer, signing: key, cursorKey: key))
    }
  }

  static let claims = [
    Claim(testDescription: "nobody, nowhere", cohort: { _ in "" }, sees: [0, 0, 0, 0]),
    Claim(testDescription: "nobody", sees: [1, 0, 0, 0]),
    Claim(
      testDescription: "the trainer of another cohort",
      cohort: { _ in CohortID.random().description }, party: { _ in "trainer" }, role: "trainer",
      token: { $0.trainerToken.hash.hexadecimal }, sees: [0, 0, 0, 0]),
    Claim(
      testDescription: "the writer", party: { $0.writer.name }, role: "trainee", sees: [1, 1, 1, 3]),
    Claim(
      testDescription: "the writer as a reviewer", party: { $0.writer.name }, role: "reviewer",
      sees: [1, 1, 1, 2]),
    Claim(
      testDescription: "another member", party: { $0.other.name }, role: "trainee",
      sees: [1, 1, 1, 0]),
    Claim(
      testDescription: "two members at once", party: { "\($0.writer.name),\($0.other.name)" },
      role: "trainee", sees: [1, 2, 0, 1]),
    Claim(
      testDescription: "a member whose name is only part of another's",
      party: { String($0.writer.name.dropLast()) }, role: "trainee", sees: [1, 0, 0, 0]),
    Claim(
      testDescription: "the trainer", party: { _ in "trainer" }, role: "trainer",
      sees: [1, 2, 3, 3]),
    Claim(
      testDescription: "a token of the trainer", token: { $0.trainerToken.hash.hexadecimal },
      sees: [1, 0, 1, 0]),
    Claim(
      testDescription: "a token of a member",
      token: { Token($0.writer.token)?.hash.hexadecimal ?? "" }, sees: [1, 1, 1, 0]),
    Claim(
      testDescription: "two tokens at once",
      token: { scene in
        [scene.trainerToken, Token(scene.writer.token)].compactMap { $0?.hash.hexadecimal }
          .joined(separator: ",")
      }, sees: [1, 1, 2, 0]),
    Claim(
      testDescription: "somebody else's token",
      token: { _ in Token.random().hash.hexadecimal }, sees: [1, 0, 0, 0]),
  ]

  private func claim(_ claim: Claim, in scene: Scene, _ connection: Connection) throws {
    _ = try connection.rows(
      """
      SELECT set_config('casebook.cohort', $1, true), set_config('casebook.party', $2, true),
        set_config('casebook.role', $3, true), set_config('casebook.token', $4, true)
      """,
      [
        .text(claim.cohort(scene)), .text(claim.party(scene)), .text(claim.role),
        .text(claim.token(scene)),
      ])
  }

  @Test(arguments: claims) func showNoMoreThanTheirs(claim: Claim) async throws {
    let scene = try await Scene()
    let connection = try ServerMailbox.hub
    let seen = try connection.transaction {
      try self.claim(claim, in: scene, connection)
      // Of this cohort; others are on the server too.
      let id = [Parameter.bytes(scene.cohort.id.bytes)]
      return try [
        connection.rows("SELECT 1 FROM hub_cohort WHERE cohort = $1", id).count,
        connection.rows("SELECT 1 FROM hub_member WHERE cohort = $1", id).count,
        connection.rows("SELECT 1 FROM hub_token WHERE cohort = $1", id).count,
        connection.rows("SELECT 1 FROM hub_item WHERE cohort = $1", id).count,
      ]
    }
    #expect(seen == claim.sees)
    let total = try connection.transaction {
      try self.claim(claim, in: scene, connection)
      return try connection.rows("SELECT 1 FROM hub_item").count
    }
    #expect(total == claim.sees[3])
  }

  @Test func withoutAClaimThereIsNothing() async throws {
    _ = try await Scene()
    let connection = try ServerMailbox.hub
    #expect(try connection.rows("SELECT 1 FROM hub_cohort").isEmpty)
    #expect(try connection.rows("SELECT 1 FROM hub_member").isEmpty)
    #expect(try connection.rows("SELECT 1 FROM hub_token").isEmpty)
    #expect(try connection.rows("SELECT 1 FROM hub_item").isEmpty)
  }

  /// What a member tries to write; all of it is refused, or changes nothing.
  static let attempts: [SQL] = [
    """
    INSERT INTO hub_item SELECT $1, $2, id, kind, reader, 9, bytes, bundle, signature
    FROM hub_item WHERE cohort = $1
    """,
    "UPDATE hub_cohort SET secret = signing WHERE cohort = $1 AND $2 <> ''",
    "UPDATE hub_member SET role = 'reviewer' WHERE cohort = $1 AND person = $2",
    "UPDATE hub_member SET withdrawn = true WHERE cohort = $1 AND person = $2",
    "UPDATE hub_item SET reader = 'trainer' WHERE cohort = $1 AND writer = $2",
    "DELETE FROM hub_item WHERE cohort = $1 AND writer = $2",
    "DELETE FROM hub_token WHERE cohort = $1 AND party = $2",
    "DELETE FROM hub_token WHERE cohort = $1 AND party = 'trainer' AND $2 <> ''",
    "DELETE FROM hub_member WHERE cohort = $1 AND person = $2",
    "DELETE FROM hub_cohort WHERE cohort = $1 AND $2 <> ''",
    """
    INSERT INTO hub_token (cohort, hash, party, issued) VALUES ($1, decode('00', 'hex'), $2, 1)
    """,
    """
    INSERT INTO hub_member (cohort, person, signing, role, enrolled)
    VALUES ($1, $2 || 'x', decode('00', 'hex'), 'trainee', 1)
    """,
  ]

  @Test(arguments: attempts.indices) func nobodyWritesForOthers(index: Int) async throws {
    let scene = try await Scene()
    let connection = try ServerMailbox.hub
    var changed = 0
    do {
      changed = try connection.transaction {
        let other = Claim(
          testDescription: "", party: { $0.other.name }, role: "trainee", sees: [])
        try claim(other, in: scene, connection)
        return try connection.execute(
          Self.attempts[index], [.bytes(scene.cohort.id.bytes), .text(scene.writer.name)])
      }
    } catch let error as PostgreSQLError {
      #expect(error.sqlState == "42501")
    }
    #expect(changed == 0)
  }

  /// Whom a transaction serves beside others: it stores for each of them, and for nobody else, and changes nothing.
  @Test func severalAreServedOnlyWhereItIsStored() async throws {
    let scene = try await Scene()
    let third = try TestCohort().seed.publicKeys.signing.hexadecimal
    let connection = try ServerMailbox.hub
    let both = Claim(
      testDescription: "", party: { "\($0.writer.name),\($0.other.name)" }, role: "trainee",
      sees: [])
    func store(writer: String, reader: String = "trainer") throws -> Int {
      try connection.transaction {
        try claim(both, in: scene, connection)
        return try connection.execute(
          """
          INSERT INTO hub_item (cohort, writer, id, kind, reader, place, bytes, bundle, signature)
          SELECT $1, $2, gen_random_uuid(), 'submission', $3, 1000 + length($2 || $3) + count(*), 1,
            '', '' FROM hub_item WHERE cohort = $1
          """, [.bytes(scene.cohort.id.bytes), .text(writer), .text(reader)])
      }
    }
    #expect(try store(writer: scene.writer.name) == 1)
    #expect(try store(writer: scene.other.name) == 1)
    for (writer, reader) in [
      (third, "trainer"), ("trainer", "trainer"), ("", "trainer"),
      ("\(scene.writer.name),\(scene.other.name)", "trainer"),
      (scene.writer.name, scene.other.name),
    ] {
      let error = #expect(throws: PostgreSQLError.self) {
        try store(writer: writer, reader: reader)
      }
      #expect(error?.sqlState == "42501")
    }
    for attempt in Self.attempts.dropFirst() {
      var changed = 0
      do {
        changed = try connection.transaction {
          try claim(both, in: scene, connection)
          return try connection.execute(
            attempt, [.bytes(scene.cohort.id.bytes), .text(scene.writer.name)])
        }
      } catch let error as PostgreSQLError { #expect(error.sqlState == "42501") }
      #expect(changed == 0)
    }
  }

  @Test func theOwnerIsNoHub() throws {
    let owner = try ServerMailbox.owner
    #expect(throws: HubSchemaError.tooPowerful) { try HubSchema.check(owner) }
    try HubSchema.check(ServerMailbox.hub)
    #expect(try HubSchema.migrate(owner) == 0)
  }
}
