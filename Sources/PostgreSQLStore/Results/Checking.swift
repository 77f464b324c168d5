public import AnswerStore
internal import PostgreSQL

extension PostgreSQLStore {
  /// Looks through the whole store: whether every event is what was written. Whether the server's files are sound is
  /// for its own tools to say, as `pg_amcheck` and data checksums.
  /// - Throws: `StoreError` where it can't be read at all.
  public func check() throws -> StoreReport {
    var report = StoreReport()
    try stream { connection in
      report.format = try Migrations.version(connection)
      let counts = try connection.row(
        """
        SELECT (SELECT count(*) FROM event WHERE person IN (SELECT person FROM profile)),
          (SELECT count(*) FROM event),
          (SELECT count(DISTINCT person) FROM member),
          (SELECT count(*) FROM draft), (SELECT count(*) FROM cohort)
        """)
      if let counts {
        report.ownEvents = try counts[0]
        report.collectedEvents = try counts[1] - report.ownEvents
        report.members = try counts[2]
        report.drafts = try counts[3]
        report.cohorts = try counts[4]
      }
      var examination = EventExamination()
      try connection.forEachRow(
        """
        SELECT id, person, case_id, attempt, kind, subject, content_hash, revision, payload,
          recorded_ms, utc_offset_minutes, certainty, digest
        FROM event ORDER BY id, cohort_id
        """
      ) { row in
        let record = try EventRecord(row)
        examination.add(record.id, digest: record.digest, stored: try row[12])
      }
      report.add(examination)
    }
    return report
  }
}
