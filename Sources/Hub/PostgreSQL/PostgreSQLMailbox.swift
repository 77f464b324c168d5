public import Cohorts
public import Foundation
public import HubProtocol
public import PostgreSQL
internal import Synchronization

/// The mailbox in PostgreSQL, or in what speaks like it.
public final class PostgreSQLMailbox: Mailbox {
  private let pool: ConnectionPool
  private let patience: Duration
  /// How many transactions wait or are under way.
  private let pending = Mutex(0)
  /// How many at most: those who ask later are told to come again, so that what waits fits into memory.
  private static let pendingLimit = 5_000

  /// A mailbox.
  /// - Parameters:
  ///   - pool: connections of a member of the role `casebook_hub`.
  ///   - patience: how long something is tried again while the database is away.
  public init(_ pool: ConnectionPool, patience: Duration = .seconds(5)) {
    self.pool = pool
    self.patience = patience
  }

  /// Does something for somebody in a transaction of its own, again where the database went away: all of it may be
  /// done twice.
  func transaction<Value: Sendable>(
    for session: MailboxSession, _ work: @escaping @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    try await connected { connection in
      try connection.transaction {
        _ = try connection.rows(session.claim.sql, session.claim.parameters)
        return try work(connection)
      }
    }
  }

  /// Does something with a connection, again where the database went away.
  func connected<Value: Sendable>(
    _ work: @escaping @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    let isAdmitted = pending.withLock { pending in
      guard pending < Self.pendingLimit else { return false }
      pending += 1
      return true
    }
    guard isAdmitted else { throw MailboxError.unavailable("too much waits for the database") }
    defer { pending.withLock { $0 -= 1 } }
    let end = ContinuousClock.now + patience
    var pause = 20
    while true {
      do {
        return try await pool.withConnection(work)
      } catch let error as PostgreSQLError {
        guard error.isTransient, ContinuousClock.now < end else {
          throw MailboxError.unavailable(error.description)
        }
        try await Task.sleep(for: .milliseconds(Int.random(in: pause / 2...pause)))
        pause = min(pause * 2, 500)
      }
    }
  }

  public func bearer(ofTokenHash token: Data, in cohort: CohortID) async throws -> Bearer? {
    let session = MailboxSession(tokenHash: token, in: cohort)
    return try await connected { connection in
      let rows = try connection.transaction([
        session.claim,
        (
          """
          SELECT t.party, coalesce(m.role, 'trainer'), coalesce(m.signing, c.signing), c.cursor_key
          FROM hub_token t JOIN hub_cohort c ON c.cohort = t.cohort
          LEFT JOIN hub_member m ON m.cohort = t.cohort AND m.person = t.party
          WHERE t.cohort = $1 AND t.hash = $2
            AND (m.person IS NOT NULL) = (t.party <> 'trainer')
          """, [.bytes(cohort.bytes), .bytes(token)]
        ),
      ])
      guard let row = rows[1].first, let role = HubRole(rawValue: try row[1]) else { return nil }
      let (party, signing, key): (String, [UInt8], [UInt8]) = (try row[0], try row[2], try row[3])
      return Bearer(
        cohort: cohort, party: role == .trainer ? .trainer : .member(party), role: role,
        signing: Data(signing), cursorKey: Data(key))
    }
  }

  public func enrol(_ new: NewMember, in cohort: CohortID) async throws -> EnrolmentOutcome {
    try await transaction(for: MailboxSession(enrolling: new.person, in: cohort)) { connection in
      let id = Parameter.bytes(cohort.bytes)
      let known = try connection.row(
        "SELECT 1 FROM hub_cohort WHERE cohort = $1 AND secret = $2", [id, .bytes(new.secretHash)])
      guard known != nil else { return .refused }
      let changed = try connection.execute(
        """
        INSERT INTO hub_member (cohort, person, signing, role, enrolled)
        VALUES ($1, $2, $3, 'trainee', $4)
        ON CONFLICT (cohort, person) DO UPDATE SET enrolled = excluded.enrolled
        WHERE hub_member.enrolled < excluded.enrolled
        """, [id, .text(new.person), .bytes(new.signing), .integer(new.made)])
      guard changed > 0 else { return .replayed }
      try connection.execute(
        "INSERT INTO hub_token (cohort, hash, party, issued) VALUES ($1, $2, $3, $4)",
        [id, .bytes(new.tokenHash), .text(new.person), .integer(new.made)])
      try connection.execute(
        """
        DELETE FROM hub_token WHERE cohort = $1 AND party = $2 AND hash NOT IN (
          SELECT hash FROM hub_token WHERE cohort = $1 AND party = $2
          ORDER BY issued DESC LIMIT $3)
        """, [id, .text(new.person), .integer(NewMember.tokenLimit)])
      return .enrolled
    }
  }

  public func members(for trainer: Bearer) async throws -> [MembersAnswer.Member] {
    try await transaction(for: MailboxSession(trainer)) { connection in
      try connection.rows(
        """
        SELECT m.person, m.role, m.withdrawn,
          (SELECT count(*) FROM hub_item i WHERE i.cohort = m.cohort AND i.writer = m.person)
        FROM hub_member m WHERE m.cohort = $1 ORDER BY m.person
        """, [.bytes(trainer.cohort.bytes)]
      ).map { row in
        MembersAnswer.Member(
          person: try row[0], role: HubRole(rawValue: try row[1]) ?? .trainee,
          items: try row[3], withdrawn: try row[2])
      }
    }
  }

  public func revokeTokens(of person: String, by bearer: Bearer) async throws {
    _ = try await transaction(for: MailboxSession(bearer)) { connection in
      try connection.execute(
        "DELETE FROM hub_token WHERE cohort = $1 AND party = $2",
        [.bytes(bearer.cohort.bytes), .text(person)])
    }
  }

  public func push(_ items: [HubItem], by bearer: Bearer) async throws -> [PushAnswer.Refusal] {
    try await connected { try ItemWriter(bearer, $0).store(items) }
  }

  public func isReady() async -> Bool {
    let found = try? await pool.withConnection { try HubSchema.foundVersion($0) }
    return found == HubSchema.version
  }
}
