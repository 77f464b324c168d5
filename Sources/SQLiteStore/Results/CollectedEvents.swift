internal import AnswerStore
public import CaseModel
internal import Foundation
internal import GRDB

extension SQLiteStore {
  /// How many events the members of a cohort handed in.
  /// - Throws: `StoreError`.
  public func eventCount(ofMembersOf cohort: [UInt8]) throws -> Int {
    try read { database in
      try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM event WHERE person IN (SELECT person FROM member WHERE cohort_id = ?)
          """, arguments: [Data(cohort)]) ?? 0
    }
  }

  /// Goes through what the members of a cohort did, in the order it happened; nothing of it is kept in memory.
  /// - Parameters:
  ///   - cohort: the identity of the cohort, 16 bytes.
  ///   - cases: the ids of the cases; events name them by their places.
  ///   - themes: the themes of an answer, a bit each, by what was found in it; nil where that isn't known.
  ///   - visit: called for each event.
  /// - Throws: `StoreError`.
  public func forEachCollected(
    in cohort: [UInt8], cases: [String], themes: ([Coding]) -> UInt64?,
    _ visit: (CollectedEvent) -> Void
  ) throws {
    let places = cases.places
    let kinds = Dictionary(
      uniqueKeysWithValues: AnswerEvent.Kind.allCases.map { ($0.rawValue, $0) })
    try read { database in
      let members = try Self.pseudonyms(of: cohort, in: database).places
      var reader = PayloadReader()
      var codings = try CodingCursor(database)
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT person, case_id, attempt, kind, subject, revision, payload, certainty, recorded_ms,
            utc_offset_minutes, id
          FROM event ORDER BY id
          """)
      while let row = try rows.next() {
        guard let member = members[row[0] as String], let place = places[row[1] as String] else {
          continue
        }
        guard let kind = kinds[row[3] as String] else { throw Self.unreadable(row[10]) }
        var response: Response?
        if let payload = row[6] as String? {
          do { response = try reader.response(payload) } catch { throw Self.unreadable(row[10]) }
        }
        let found = kind.isAnswer ? try codings.codings(of: row[10]) : []
        visit(
          CollectedEvent(
            member: member, caseIndex: place, attempt: row[2], kind: kind, subject: row[4],
            revision: row[5], response: response,
            certainty: (row[7] as Int?).flatMap(Certainty.init),
            time: Timestamp(milliseconds: row[8], offsetMinutes: row[9]),
            themes: found.isEmpty ? nil : themes(found)))
      }
    }
  }

  /// A mark for what each member of a cohort did with each case: for each case in order, by the member's place. It is
  /// another one when anything is added or erased, and tells nobody who the member is.
  /// - Throws: `StoreError`.
  public func marks(of cohort: [UInt8], cases: [String]) throws -> [[String]] {
    try read { database in
      var marks = MemberMarks(
        members: try Self.pseudonyms(of: cohort, in: database), cases: cases)
      let rows = try Row.fetchCursor(
        database, sql: "SELECT person, case_id, id FROM event ORDER BY id")
      while let row = try rows.next() {
        let id: Data = row[2]
        marks.add(person: row[0], caseID: row[1], id: Array(id))
      }
      return marks.values
    }
  }

  static func pseudonyms(of cohort: [UInt8], in database: Database) throws -> [String] {
    try String.fetchAll(
      database, sql: "SELECT person FROM member WHERE cohort_id = ? ORDER BY person",
      arguments: [Data(cohort)])
  }

  static func unreadable(_ id: Data) -> StoreError {
    StoreError.unreadableEvent(id: id.hexadecimal)
  }
}
