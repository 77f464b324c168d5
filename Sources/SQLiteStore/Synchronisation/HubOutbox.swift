public import CaseModel
internal import Foundation
internal import GRDB

extension SQLiteStore {
  /// What waits to be sent to the hub of a cohort as it is, in the order it was made: what a trainer sends members.
  /// - Throws: `StoreError`.
  public func outbox(of cohort: [UInt8]) throws -> [(id: EventID, item: String)] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT item_id, item FROM hub_outbox WHERE cohort_id = ? ORDER BY item_id",
        arguments: [Data(cohort)]
      ).compactMap { row in
        let bytes: Data = row[0]
        return EventID(bytes: Array(bytes)).map { ($0, row[1]) }
      }
    }
  }

  /// Lays something out to be sent.
  /// - Parameter item: what is sent, as JSON.
  /// - Throws: `StoreError`.
  public func layOut(_ item: String, as id: EventID, for cohort: [UInt8]) throws {
    try write {
      try $0.execute(
        sql: "INSERT OR REPLACE INTO hub_outbox VALUES (?, ?, ?)",
        arguments: [Data(cohort), Data(id.bytes), item])
    }
  }

  /// Forgets what doesn't wait any more.
  /// - Throws: `StoreError`.
  public func clearOutbox(of ids: [EventID], in cohort: [UInt8]) throws {
    try write { database in
      for id in ids {
        try database.execute(
          sql: "DELETE FROM hub_outbox WHERE cohort_id = ? AND item_id = ?",
          arguments: [Data(cohort), Data(id.bytes)])
      }
    }
  }
}
