public import AnswerStore
internal import PostgreSQL

extension PostgreSQLStore {
  /// What the members of each cohort did with the cases, by the identity of the cohort; counted by the database, one
  /// cohort after another.
  /// - Throws: `StoreError`.
  public func overview() throws -> [CohortOverview] {
    try readTogether { connection in
      var members: [[UInt8]: Int] = [:]
      for row in try connection.rows("SELECT cohort_id, count(*) FROM member GROUP BY cohort_id") {
        members[try row[0]] = try row[1]
      }
      let cases = try connection.rows(
        """
        SELECT cohort_id, case_id, count(*), sum(finished)::bigint, sum(passed_over)::bigint,
          sum(answers)::bigint
        FROM (
          SELECT event.cohort_id, event.case_id,
            max(CASE WHEN kind = 'finished' THEN 1 ELSE 0 END) AS finished,
            max(CASE WHEN kind IN ('answered', 'reconsidered')
              AND payload = '{"type":"skipped"}' THEN 1 ELSE 0 END) AS passed_over,
            count(CASE WHEN kind IN ('answered', 'reconsidered')
              AND payload <> '{"type":"skipped"}' THEN 1 END) AS answers
          FROM event JOIN member ON member.cohort_id = event.cohort_id
            AND member.person = event.person
          GROUP BY event.cohort_id, event.person, event.case_id) AS part
        GROUP BY cohort_id, case_id
        """
      ).map {
        (
          cohort: try $0[0] as [UInt8],
          overview: CaseOverview(
            caseID: try $0[1], people: try $0[2], finished: try $0[3], passedOver: try $0[4],
            answers: try $0[5])
        )
      }
      return CohortOverview.of(members: members, cases: cases)
    }
  }
}
