internal import AnswerStore
public import CaseModel
internal import PostgreSQL

extension PostgreSQLStore {
  /// Stores an event of the owner; it is durable when this returns. Storing the same event again does nothing.
  /// - Throws: `StoreError`; `conflictingEvent` where another event has its identity, `erased` where everything of the
  ///   person was erased meanwhile.
  public func append(_ event: AnswerEvent) throws {
    let record = try EventRecord(event)
    try add { connection in
      guard try !Self.isErased(event.person, by: connection) else { throw StoreError.erased }
      let new = try EventRecord.insert([record], into: Self.noCohort, by: connection)
      guard !new.isEmpty else {
        let stored = try EventRecord.digests(of: [record.id], in: Self.noCohort, by: connection)
        guard stored[record.id] == record.digest else {
          throw StoreError.conflictingEvent(id: event.id.description)
        }
        return
      }
      guard event.response != nil, let subject = event.subject else { return }
      try connection.execute(
        """
        DELETE FROM draft WHERE person = $1 AND case_id = $2 AND attempt = $3 AND subject = $4
        """,
        [.text(event.person), .text(event.caseID), .integer(event.attempt), .text(subject)])
    }
  }

  /// Everything a person did with a case, in the order it happened.
  /// - Throws: `StoreError`.
  public func events(person: String, caseID: String) throws -> [AnswerEvent] {
    try read { connection in
      try Self.events(
        connection.rows(
          """
          SELECT id, person, case_id, attempt, kind, subject, content_hash, revision, payload,
            recorded_ms, utc_offset_minutes, certainty
          FROM event WHERE person = $1 AND case_id = $2 ORDER BY id
          """, [.text(person), .text(caseID)]))
    }
  }

  /// Everything a person did, in the order it happened.
  /// - Throws: `StoreError`.
  public func events(person: String) throws -> [AnswerEvent] {
    try read { connection in
      try Self.events(
        connection.rows(
          """
          SELECT id, person, case_id, attempt, kind, subject, content_hash, revision, payload,
            recorded_ms, utc_offset_minutes, certainty
          FROM event WHERE person = $1 ORDER BY id
          """, [.text(person)]))
    }
  }

  static func events(_ rows: [Row]) throws -> [AnswerEvent] {
    var reader = PayloadReader()
    return try rows.map { try EventRecord($0).event(with: &reader) }
  }
}
