internal import AnswerStore
internal import PostgreSQL

extension PostgreSQLStore {
  /// Changes the record of what was published of a cohort, while nobody else does: whoever comes second waits, and
  /// finds what the first wrote.
  /// - Throws: `StoreError`, and what `change` throws; the record is as it was then.
  public func changePublications(
    of cohort: [UInt8], _ change: (String) throws -> String
  ) throws {
    try write { connection in
      try connection.execute(
        "INSERT INTO publication (cohort_id, record) VALUES ($1, '') ON CONFLICT DO NOTHING",
        [.bytes(cohort)])
      let record: String? = try connection.row(
        "SELECT record FROM publication WHERE cohort_id = $1 FOR UPDATE", [.bytes(cohort)])?[0]
      try connection.execute(
        "UPDATE publication SET record = $2 WHERE cohort_id = $1",
        [.bytes(cohort), .text(try change(record ?? ""))])
    }
  }
}
