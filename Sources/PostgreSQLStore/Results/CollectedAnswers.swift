internal import AnswerStore
public import CaseModel
internal import PostgreSQL

extension PostgreSQLStore {
  /// Everything that the members of a cohort handed in about a case, in the order it happened.
  /// - Throws: `StoreError`.
  public func events(ofMembersOf cohort: [UInt8], caseID: String) throws -> [AnswerEvent] {
    try read { connection in
      try Self.events(
        connection.rows(
          """
          SELECT id, event.person, case_id, attempt, kind, subject, content_hash, revision,
            payload, recorded_ms, utc_offset_minutes, certainty
          FROM event JOIN member ON member.cohort_id = event.cohort_id
            AND member.person = event.person
          WHERE event.cohort_id = $1 AND case_id = $2 ORDER BY id
          """, [.bytes(cohort), .text(caseID)]))
    }
  }

  /// What the members of a cohort answered to some questions, and when they began, in the order it happened.
  /// - Parameters:
  ///   - cohort: the identity of the cohort, 16 bytes.
  ///   - questions: the ids of the questions of each case, by the id of the case.
  /// - Returns: the events, by the id of the case.
  /// - Throws: `StoreError`.
  public func answers(
    ofMembersOf cohort: [UInt8], to questions: [String: [String]]
  ) throws -> [String: [AnswerEvent]] {
    let subjects = questions.mapValues(Set.init)
    var reader = PayloadReader()
    var events: [String: [AnswerEvent]] = [:]
    try stream { connection in
      let members = Set(try Self.pseudonyms(of: cohort, by: connection))
      try connection.forEachRow(
        """
        SELECT id, person, case_id, attempt, kind, subject, content_hash, revision, payload,
          recorded_ms, utc_offset_minutes, certainty
        FROM event WHERE cohort_id = $1 AND (kind = 'started'
          OR kind IN ('answered', 'reconsidered') AND subject = ANY ($2))
        ORDER BY id
        """, [.bytes(cohort), .texts(questions.values.joined().sorted())]
      ) { row in
        let record = try EventRecord(row)
        guard let wanted = subjects[record.caseID],
          record.subject.map(wanted.contains) ?? true, members.contains(record.person)
        else { return }
        events[record.caseID, default: []].append(try record.event(with: &reader))
      }
    }
    return events
  }

  /// How many events the members of a cohort handed in.
  /// - Throws: `StoreError`.
  public func eventCount(ofMembersOf cohort: [UInt8]) throws -> Int {
    try read { connection in
      try connection.row(
        """
        SELECT count(*) FROM event JOIN member ON member.cohort_id = event.cohort_id
          AND member.person = event.person
        WHERE event.cohort_id = $1
        """, [.bytes(cohort)])?[0] ?? 0
    }
  }

  static func pseudonyms(of cohort: [UInt8], by connection: Connection) throws -> [String] {
    try connection.rows("SELECT person FROM member WHERE cohort_id = $1", [.bytes(cohort)])
      .map { try $0[0] as String }.sorted { $0.byteOrder < $1.byteOrder }
  }
}
