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
        events[caseID, default: []].append(try Self.event(in: row, with: &reader))
      }
      return events
    }
  }

  private static func event(in row: Row, with reader: inout PayloadReader) throws -> AnswerEvent {
    guard let id = EventID(bytes: Array(row[4] as Data)),
      let kind = AnswerEvent.Kind(rawValue: row[3])
    else { throw unreadable(row[4]) }
    let response: Response?
    do {
      response = try (row[5] as String?).map { try reader.response($0) }
    } catch {
      throw unreadable(row[4])
    }
    return AnswerEvent(
      id: id, person: row[1], caseID: row[0], attempt: row[6], kind: kind, subject: row[2],
      contentHash: row[7], revision: row[8], response: response,
      certainty: (row[9] as Int?).flatMap(Certainty.init),
      time: Timestamp(milliseconds: row[10], offsetMinutes: row[11]))
  }
}
