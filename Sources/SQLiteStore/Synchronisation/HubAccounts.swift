public import AnswerStore
internal import Foundation
internal import GRDB

extension SQLiteStore {
  /// How the person and the hub of a cohort stand with each other; nil where they never met.
  /// - Throws: `StoreError`.
  public func hubAccount(in cohort: [UInt8]) throws -> HubAccount? {
    try read { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM hub_account WHERE cohort_id = ?", arguments: [Data(cohort)]
      ).map { row in
        var account = HubAccount(cohort: cohort, address: row["address"])
        account.token = row["token"]
        account.cursor = row["cursor"]
        account.failures = row["failures"]
        account.nextAttempt = row["next_attempt_ms"]
        account.lastSuccess = row["last_success_ms"]
        account.problem = row["problem"]
        return account
      }
    }
  }

  /// Keeps how the person and a hub stand with each other, in the place of what was kept before. Another hub than
  /// before has nothing yet: everything that went to that one waits for this one. Nothing is kept of a cohort that the
  /// person left meanwhile.
  /// - Throws: `StoreError`.
  public func keep(_ account: HubAccount) throws {
    try write { database in
      guard try Self.has(account.cohort, in: database) else { return }
      let before = try String.fetchOne(
        database, sql: "SELECT address FROM hub_account WHERE cohort_id = ?",
        arguments: [Data(account.cohort)])
      if let before, before != account.address {
        try Self.sendAgain(in: account.cohort, database)
      }
      try database.execute(
        sql: "INSERT OR REPLACE INTO hub_account VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          Data(account.cohort), account.address, account.token, account.cursor, account.failures,
          account.nextAttempt, account.lastSuccess, account.problem,
        ])
    }
  }

  /// Forgets what the hub of a cohort has, so that everything is sent and fetched again: a hub may have lost something.
  /// - Throws: `StoreError`.
  public func sendAgain(in cohort: [UInt8]) throws {
    try write { database in
      try Self.sendAgain(in: cohort, database)
      try database.execute(
        sql: "UPDATE hub_account SET cursor = NULL WHERE cohort_id = ?", arguments: [Data(cohort)])
    }
  }

  private static func sendAgain(in cohort: [UInt8], _ database: Database) throws {
    try database.execute(
      sql: "UPDATE hub_event SET state = 'released', reason = NULL WHERE cohort_id = ?",
      arguments: [Data(cohort)])
  }

  /// Whether the person leads a cohort or belongs to it.
  static func has(_ cohort: [UInt8], in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM cohort WHERE id = ?)", arguments: [Data(cohort)])
      ?? false
  }

  /// The tables that tell how the person and hubs stand, each by cohort.
  static let hubTables = ["hub_account", "hub_event", "hub_outbox", "sync_consent"]

  /// Forgets everything about the hub of a cohort.
  static func forgetHub(of cohort: [UInt8], in database: Database) throws {
    for table in hubTables {
      try database.execute(
        sql: "DELETE FROM \(table) WHERE cohort_id = ?", arguments: [Data(cohort)])
    }
  }
}
