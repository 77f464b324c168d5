public import AnswerStore
public import CaseModel
internal import PostgreSQL

extension PostgreSQLStore {
  /// Keeps a draft in the place of the one before it; it is durable when this returns. An empty one is forgotten. It
  /// is forgotten as well when an answer to the same question is stored.
  /// - Parameter time: when it was typed.
  /// - Throws: `StoreError`.
  public func keep(_ draft: Draft, at time: Timestamp) throws {
    let key: [Parameter] = [
      .text(draft.person), .text(draft.caseID), .integer(draft.attempt), .text(draft.subject),
    ]
    try add { connection in
      guard try !Self.isErased(draft.person, by: connection) else { throw StoreError.erased }
      guard !draft.text.isEmpty else {
        try connection.execute(
          """
          DELETE FROM draft WHERE person = $1 AND case_id = $2 AND attempt = $3 AND subject = $4
          """, key)
        return
      }
      try connection.execute(
        """
        INSERT INTO draft (person, case_id, attempt, subject, body, saved_ms)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (person, case_id, attempt, subject)
        DO UPDATE SET body = excluded.body, saved_ms = excluded.saved_ms
        """, key + [.text(draft.text), .integer(time.milliseconds)])
    }
  }

  /// Every draft of a person, in the order of the cases.
  /// - Throws: `StoreError`.
  public func drafts(person: String) throws -> [Draft] {
    try read { connection in
      try connection.rows(
        "SELECT case_id, attempt, subject, body FROM draft WHERE person = $1", [.text(person)]
      ).map {
        Draft(
          person: person, caseID: try $0[0], attempt: try $0[1], subject: try $0[2],
          text: try $0[3])
      }.sorted {
        ($0.caseID.byteOrder, $0.attempt, $0.subject.byteOrder)
          < ($1.caseID.byteOrder, $1.attempt, $1.subject.byteOrder)
      }
    }
  }

  /// The text of the draft that was kept for a question; nil where there is none.
  /// - Throws: `StoreError`.
  public func draft(
    person: String, caseID: String, attempt: Int, subject: String
  ) throws -> String? {
    try read { connection in
      try connection.row(
        """
        SELECT body FROM draft
        WHERE person = $1 AND case_id = $2 AND attempt = $3 AND subject = $4
        """, [.text(person), .text(caseID), .integer(attempt), .text(subject)]
      )?[0]
    }
  }
}
