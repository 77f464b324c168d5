public import CaseModel
internal import Foundation
internal import GRDB

extension SQLiteStore {
  /// When the person agreed that their answers go to the hub of a cohort by themselves; nil where they didn't.
  /// - Throws: `StoreError`.
  public func syncConsent(to cohort: [UInt8]) throws -> Timestamp? {
    try read { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM sync_consent WHERE cohort_id = ?", arguments: [Data(cohort)]
      ).map {
        Timestamp(milliseconds: $0["given_ms"], offsetMinutes: $0["utc_offset_minutes"])
      }
    }
  }

  /// Records that the person agreed, or no longer does.
  /// - Parameter time: when they agreed; nil where they don't.
  /// - Throws: `StoreError`.
  public func recordSyncConsent(to cohort: [UInt8], at time: Timestamp?) throws {
    try write { database in
      guard let time else {
        return try database.execute(
          sql: "DELETE FROM sync_consent WHERE cohort_id = ?", arguments: [Data(cohort)])
      }
      try database.execute(
        sql: "INSERT OR REPLACE INTO sync_consent VALUES (?, ?, ?)",
        arguments: [Data(cohort), time.milliseconds, time.offsetMinutes])
    }
  }
}
