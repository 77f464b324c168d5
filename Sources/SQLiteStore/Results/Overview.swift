public import AnswerStore
internal import GRDB

extension SQLiteStore {
  /// What became of each case in all cohorts, by the id of the case; counted by the database.
  /// - Throws: `StoreError`.
  public func overview() throws -> [CaseOverview] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT case_id, count(DISTINCT cohort_id), count(*), sum(finished), sum(answers),
            sum(skipped), sum(skipped > 0)
          FROM (
            SELECT cohort_id, case_id, max(kind = 'finished') AS finished,
              sum(kind IN ('answered', 'reconsidered') AND payload <> '{"type":"skipped"}')
                AS answers,
              sum(kind IN ('answered', 'reconsidered') AND payload = '{"type":"skipped"}')
                AS skipped
            FROM event JOIN member USING (person) GROUP BY cohort_id, event.person, case_id)
          GROUP BY case_id ORDER BY case_id
          """
      ).map {
        CaseOverview(
          caseID: $0[0], cohorts: $0[1], people: $0[2], finished: $0[3], answers: $0[4] ?? 0,
          skipped: $0[5] ?? 0, peopleWhoSkipped: $0[6] ?? 0)
      }
    }
  }
}
