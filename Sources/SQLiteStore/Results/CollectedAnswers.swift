internal import AnswerStore
public import CaseModel
internal import Foundation
internal import GRDB

extension SQLiteStore {
  /// What the members of a cohort answered to some questions, and when they began, in the order it happened.
  ///
  /// The table is read once from one end to the other: its rows are in this order, and finding each by an index takes
  /// longer as soon as there are many.
  /// - Parameters:
  ///   - cohort: the identity of the cohort, 16 bytes.
  ///   - questions: the ids of the questions of each case, by the id of the case.
  /// - Returns: the events, by the id of the case.
  /// - Throws: `StoreError`.
  public func answers(
    ofMembersOf cohort: [UInt8], to questions: [String: [String]]
  ) throws -> [String: [AnswerEvent]] {
    let subjects = questions.mapValues(Set.init)
    return try read { database in
      let members = Set(try Self.pseudonyms(of: cohort, in: database))
      var reader = PayloadReader()
      var events: [String: [AnswerEvent]] = [:]
      let asked = questions.values.joined().sorted()
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT case_id, person, subject, kind, id, payload, attempt, content_hash, revision, certainty,
            recorded_ms, utc_offset_minutes
          FROM event WHERE kind = 'started' OR kind IN ('answered', 'reconsidered')
            AND subject IN (\(asked.map { _ in "?" }.joined(separator: ", ")))
          ORDER BY id
          """, arguments: StatementArguments(asked))
      while let row = try rows.next() {
        let caseID: String = row[0]
        let subject: String? = row[2]
        guard let wanted = subjects[caseID], subject.map(wanted.contains) ?? true,
          members.contains(row[1])
        else { continue }
        events[caseID, default: []].append(try Self.record(row).event(with: &reader))
      }
      return events
    }
  }

  /// Reads a row of the query above; by their places columns are found faster than by their names.
  private static func record(_ row: Row) -> EventRecord {
    EventRecord(
      id: Array(row[4] as Data), person: row[1], caseID: row[0], attempt: row[6], kind: row[3],
      subject: row[2], contentHash: row[7], revision: row[8], payload: row[5],
      recordedMilliseconds: row[10], offsetMinutes: row[11], certainty: row[9])
  }
}
