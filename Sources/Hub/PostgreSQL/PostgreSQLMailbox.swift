public import Cohorts
public import Foundation
public import HubProtocol
public import PostgreSQL
internal import Synchronization

/// The mailbox in PostgreSQL, or in what speaks like it.
public final class PostgreSQLMailbox: Mailbox {
  private let pool: ConnectionPool
  private let patience: Duration
  /// Pushes to a cohort wait for its counter in any case; so those that wait are stored together.
  private let pushes: Batcher<CohortID, Push, [PushAnswer.Refusal]>
  private let lookups: Batcher<CohortID, TokenLookup, Bearer?>
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
    pushes = Batcher(limit: 4 << 20) { pushes in
      await pool.together(pushes, for: patience) { try ItemWriter($0).store($1) }
    }
    lookups = Batcher(limit: 500) { lookups in
      await pool.together(lookups, for: patience) { try TokenLookup.bearers(of: $1, $0) }
    }
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
    try await admitted {
      do {
        return try await pool.retrying(for: patience, work)
      } catch let error as PostgreSQLError { throw MailboxError.unavailable(error.description) }
    }
  }

  /// Does something, unless too much waits.
  private func admitted<Value>(_ work: () async throws -> Value) async throws -> Value {
    let isAdmitted = pending.withLock { pending in
      guard pending < Self.pendingLimit else { return false }
      pending += 1
      return true
    }
    guard isAdmitted else { throw MailboxError.unavailable("too much waits for the database") }
    defer { pending.withLock { $0 -= 1 } }
    return try await work()
  }

  public func bearer(ofTokenHash token: Data, in cohort: CohortID) async throws -> Bearer? {
    try await admitted {
      try await lookups.answer(TokenLookup(hash: token, cohort: cohort), for: cohort, cost: 1)
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
    let push = Push(items: items, bearer: bearer)
    if push.withdraws {
      return try await connected { try ItemWriter($0).store(withdrawing: push) }
    }
    return try await admitted {
      try await pushes.answer(push, for: bearer.cohort, cost: push.cost)
    }
  }

  public func isReady() async -> Bool {
    // Tables that were brought to the next version while the hub runs keep to what it needs.
    let found = try? await pool.withConnection { try HubSchema.foundVersion($0) }
    return found.map { $0 >= HubSchema.version } ?? false
  }
}
