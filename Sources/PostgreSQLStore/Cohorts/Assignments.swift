public import AnswerStore
internal import PostgreSQL

extension PostgreSQLStore {
  /// Who judges whom in a cohort.
  /// - Throws: `StoreError`.
  public func assignments(in cohort: [UInt8]) throws -> [Assignment] {
    try read { connection in
      try connection.rows(
        "SELECT case_id, author, reviewer, assigned_ms FROM assignment WHERE cohort_id = $1",
        [.bytes(cohort)]
      ).map {
        Assignment(
          caseID: try $0[0], author: try $0[1], reviewer: try $0[2], assigned: try $0[3])
      }.sorted {
        ($0.caseID.byteOrder, $0.author.byteOrder, $0.reviewer.byteOrder)
          < ($1.caseID.byteOrder, $1.author.byteOrder, $1.reviewer.byteOrder)
      }
    }
  }

  /// Keeps who judges whom; what is kept already stays as it is.
  /// - Throws: `StoreError`.
  public func assign(_ assignments: [Assignment], in cohort: [UInt8]) throws {
    try add { connection in
      try connection.pipeline(
        """
        INSERT INTO assignment (cohort_id, case_id, author, reviewer, assigned_ms)
        VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING
        """,
        assignments.map {
          [
            .bytes(cohort), .text($0.caseID), .text($0.author), .text($0.reviewer),
            .integer($0.assigned),
          ]
        })
    }
  }
}
