public import AnswerStore
internal import Foundation
internal import GRDB

extension SQLiteStore {
  /// What the members of each cohort did with the cases, by the identity of the cohort; counted by the database.
  /// - Throws: `StoreError`.
  public func overview() throws -> [CohortOverview] {
    try read { database in
      var members: [[UInt8]: Int] = [:]
      for row in try Row.fetchAll(
        database, sql: "SELECT cohort_id, count(*) FROM member GROUP BY cohort_id")
      {
        members[Array(row[0] as Data)] = row[1]
      }
      let cases = try Row.fetchAll(
        database,
        sql: """
          SELECT cohort_id, case_id, count(*), sum(finished), sum(passed_over), sum(answers)
          FROM (
            SELECT cohort_id, case_id, max(kind = 'finished') AS finished,
              max(kind IN ('answered', 'reconsidered') AND ifnull(payload, '') = :skipped)
                AS passed_over,
              sum(kind IN ('answered', 'reconsidered') AND ifnull(payload, '') <> :skipped)
                AS answers
            FROM event JOIN member USING (person) GROUP BY cohort_id, event.person, case_id)
          GROUP BY cohort_id, case_id
          """, arguments: ["skipped": #"{"type":"skipped"}"#])
      return CohortOverview.of(
        members: members,
        cases: cases.map {
          (
            Array($0[0] as Data),
            CaseOverview(
              caseID: $0[1], people: $0[2], finished: $0[3], passedOver: $0[4], answers: $0[5])
          )
        })
    }
  }
}
