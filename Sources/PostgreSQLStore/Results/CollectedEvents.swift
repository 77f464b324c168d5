internal import AnswerStore
public import CaseModel
internal import PostgreSQL

extension PostgreSQLStore {
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
    try stream { connection in
      let members = try Self.pseudonyms(of: cohort, by: connection).places
      var reader = CollectedEventReader()
      // An event has a row for each coder; it is handed on when the next one comes.
      var waiting: (event: CollectedEvent, id: [UInt8], found: [Coding])?
      func handOn() {
        guard var (event, _, found) = waiting else { return }
        found.sort { $0.coder.byteOrder < $1.coder.byteOrder }
        event.themes = found.isEmpty ? nil : themes(found)
        visit(event)
      }
      try connection.forEachRow(
        """
        SELECT id, person, case_id, attempt, kind, subject, revision, payload, certainty,
          recorded_ms, utc_offset_minutes, coder, themes
        FROM event LEFT JOIN coding
          ON coding.cohort_id = event.cohort_id AND coding.event_id = event.id
        WHERE event.cohort_id = $1 ORDER BY id
        """, [.bytes(cohort)]
      ) { row in
        guard let member = members[try row[1]], let place = places[try row[2]] else { return }
        let id: [UInt8] = try row[0]
        let coding = try reader.coding(row, of: id)
        if waiting?.id == id {
          waiting?.found += coding.map { [$0] } ?? []
        } else {
          handOn()
          let event = try reader.event(row, id: id, member: member, caseIndex: place)
          waiting = (event, id, event.kind.isAnswer ? coding.map { [$0] } ?? [] : [])
        }
      }
      handOn()
    }
  }

  /// A mark for what each member of a cohort did with each case: for each case in order, by the member's place. It is
  /// another one when anything is added or erased, and tells nobody who the member is.
  /// - Throws: `StoreError`.
  public func marks(of cohort: [UInt8], cases: [String]) throws -> [[String]] {
    var marks: MemberMarks?
    try stream { connection in
      var new = MemberMarks(
        members: try Self.pseudonyms(of: cohort, by: connection), cases: cases)
      try connection.forEachRow(
        "SELECT person, case_id, id FROM event WHERE cohort_id = $1 ORDER BY id",
        [.bytes(cohort)]
      ) { new.add(person: try $0[0], caseID: try $0[1], id: try $0[2]) }
      marks = new
    }
    return marks?.values ?? []
  }
}

/// Reads the rows of `forEachCollected`.
private struct CollectedEventReader {
  private var payloads = PayloadReader()
  private var known: [String: Set<String>] = [:]
  private let kinds = Dictionary(
    uniqueKeysWithValues: AnswerEvent.Kind.allCases.map { ($0.rawValue, $0) })

  mutating func event(
    _ row: Row, id: [UInt8], member: Int, caseIndex: Int
  ) throws -> CollectedEvent {
    guard let kind = kinds[try row[4]] else { throw unreadable(id) }
    var response: Response?
    if let payload = try row[7] as String? {
      do { response = try payloads.response(payload) } catch { throw unreadable(id) }
    }
    let certainty: Int? = try row[8]
    return CollectedEvent(
      member: member, caseIndex: caseIndex, attempt: try row[3], kind: kind, subject: try row[5],
      revision: try row[6], response: response, certainty: certainty.flatMap(Certainty.init),
      time: Timestamp(milliseconds: try row[9], offsetMinutes: try row[10]), themes: nil)
  }

  private func unreadable(_ id: [UInt8]) -> StoreError {
    StoreError.unreadableEvent(id: id.hexadecimal)
  }

  /// What a coder found in an answer; nil where the row tells of none.
  mutating func coding(_ row: Row, of id: [UInt8]) throws -> Coding? {
    guard let coder = try row[11] as String?, let json = try row[12] as String?,
      let answer = EventID(bytes: id)
    else { return nil }
    let themes = try known[json] ?? ThemeSet.themes(json, of: id)
    known[json] = themes
    return Coding(answer: answer, coder: coder, themes: themes)
  }
}
