public import AnswerStore
internal import PostgreSQL

extension PostgreSQLStore {
  /// What became of each case in all cohorts, by the id of the case; counted by the database.
  /// - Throws: `StoreError`.
  public func overview() throws -> [CaseOverview] {
    try read { connection in
      try connection.rows(
        """
        SELECT case_id, count(DISTINCT cohort_id), count(*), sum(finished)::bigint,
          sum(answers)::bigint, sum(skipped)::bigint, count(CASE WHEN skipped > 0 THEN 1 END)
        FROM (
          SELECT event.cohort_id, event.case_id, max(CASE WHEN kind = 'finished' THEN 1 ELSE 0 END)
              AS finished,
            count(CASE WHEN kind IN ('answered', 'reconsidered')
              AND payload <> '{"type":"skipped"}' THEN 1 END) AS answers,
            count(CASE WHEN kind IN ('answered', 'reconsidered')
              AND payload = '{"type":"skipped"}' THEN 1 END) AS skipped
          FROM event JOIN member ON member.cohort_id = event.cohort_id
            AND member.person = event.person
          GROUP BY event.cohort_id, event.person, event.case_id) AS part
        GROUP BY case_id
        """
      ).map {
        CaseOverview(
          caseID: try $0[0], cohorts: try $0[1], people: try $0[2], finished: try $0[3],
          answers: try $0[4], skipped: try $0[5], peopleWhoSkipped: try $0[6])
      }.sorted { $0.caseID.byteOrder < $1.caseID.byteOrder }
    }
  }
}
