public import CaseModel
internal import PostgreSQL

extension PostgreSQLStore {
  /// When the person agreed that their answers go to the hub of a cohort by themselves; nil where they didn't.
  /// - Throws: `StoreError`.
  public func syncConsent(to cohort: [UInt8]) throws -> Timestamp? {
    try read { connection in
      try connection.row(
        "SELECT given_ms, utc_offset_minutes FROM sync_consent WHERE cohort_id = $1",
        [.bytes(cohort)]
      ).map { Timestamp(milliseconds: try $0[0], offsetMinutes: try $0[1]) }
    }
  }

  /// Records that the person agreed, or no longer does.
  /// - Parameter time: when they agreed; nil where they don't.
  /// - Throws: `StoreError`.
  public func recordSyncConsent(to cohort: [UInt8], at time: Timestamp?) throws {
    try write { connection in
      guard let time else {
        try connection.execute("DELETE FROM sync_consent WHERE cohort_id = $1", [.bytes(cohort)])
        return
      }
      try connection.execute(
        """
        INSERT INTO sync_consent (cohort_id, given_ms, utc_offset_minutes) VALUES ($1, $2, $3)
        ON CONFLICT (cohort_id) DO UPDATE
        SET given_ms = excluded.given_ms, utc_offset_minutes = excluded.utc_offset_minutes
        """, [.bytes(cohort), .integer(time.milliseconds), .integer(time.offsetMinutes)])
    }
  }
}
