public import AnswerStore
internal import PostgreSQL

extension PostgreSQLStore {
  /// How the person and the hub of a cohort stand with each other; nil where they never met.
  /// - Throws: `StoreError`.
  public func hubAccount(in cohort: [UInt8]) throws -> HubAccount? {
    try read { connection in
      try connection.row(
        """
        SELECT address, token, cursor, failures, next_attempt_ms, last_success_ms, problem
        FROM hub_account WHERE cohort_id = $1
        """, [.bytes(cohort)]
      ).map { row in
        var account = HubAccount(cohort: cohort, address: try row[0])
        account.token = try row[1]
        account.cursor = try row[2]
        account.failures = try row[3]
        account.nextAttempt = try row[4]
        account.lastSuccess = try row[5]
        account.problem = try row[6]
        return account
      }
    }
  }

  /// Keeps how the person and a hub stand with each other, in the place of what was kept before. Another hub than
  /// before has nothing yet: everything that went to that one waits for this one. Nothing is kept of a cohort that the
  /// person left meanwhile.
  /// - Throws: `StoreError`.
  public func keep(_ account: HubAccount) throws {
    try write { connection in
      guard try Self.holds(account.cohort, by: connection) else { return }
      let before: String? = try connection.row(
        "SELECT address FROM hub_account WHERE cohort_id = $1", [.bytes(account.cohort)])?[0]
      if let before, before != account.address {
        try Self.sendAgain(in: account.cohort, by: connection)
      }
      try connection.execute(
        """
        INSERT INTO hub_account (cohort_id, address, token, cursor, failures, next_attempt_ms,
          last_success_ms, problem)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (cohort_id) DO UPDATE
        SET address = excluded.address, token = excluded.token, cursor = excluded.cursor,
          failures = excluded.failures, next_attempt_ms = excluded.next_attempt_ms,
          last_success_ms = excluded.last_success_ms, problem = excluded.problem
        """,
        [
          .bytes(account.cohort), .text(account.address), .text(account.token),
          .text(account.cursor), .integer(account.failures), .integer(account.nextAttempt),
          .integer(account.lastSuccess), .text(account.problem),
        ])
    }
  }

  /// Forgets what the hub of a cohort has, so that everything is sent and fetched again: a hub may have lost something.
  /// - Throws: `StoreError`.
  public func sendAgain(in cohort: [UInt8]) throws {
    try write { connection in
      try Self.sendAgain(in: cohort, by: connection)
      try connection.execute(
        "UPDATE hub_account SET cursor = NULL WHERE cohort_id = $1", [.bytes(cohort)])
    }
  }

  private static func sendAgain(in cohort: [UInt8], by connection: Connection) throws {
    try connection.execute(
      "UPDATE hub_event SET state = 'released', reason = NULL WHERE cohort_id = $1",
      [.bytes(cohort)])
  }

  /// Whether the person leads a cohort or belongs to it; if so, it stays until the transaction ends.
  static func holds(_ cohort: [UInt8], by connection: Connection) throws -> Bool {
    try connection.row("SELECT id FROM cohort WHERE id = $1 FOR SHARE", [.bytes(cohort)]) != nil
  }

  /// Forgets everything about the hub of a cohort.
  static func forgetHub(of cohort: [UInt8], by connection: Connection) throws {
    let statements: [SQL] = [
      "DELETE FROM hub_account WHERE cohort_id = $1",
      "DELETE FROM hub_event WHERE cohort_id = $1",
      "DELETE FROM hub_outbox WHERE cohort_id = $1",
      "DELETE FROM sync_consent WHERE cohort_id = $1",
    ]
    for statement in statements { try connection.execute(statement, [.bytes(cohort)]) }
  }
}
