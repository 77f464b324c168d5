public import AnswerStore
public import CaseModel
internal import GRDB

extension SQLiteStore {
  /// Keeps a draft in the place of the one before it; it is on the disk when this returns. An empty one is
  /// forgotten. It is forgotten as well when an answer to the same question is stored.
  /// - Parameter time: when it was typed.
  /// - Throws: `StoreError`.
  public func keep(_ draft: Draft, at time: Timestamp) throws {
    let key: StatementArguments = [draft.person, draft.caseID, draft.attempt, draft.subject]
    try write { database in
      guard try !Self.isErased(draft.person, in: database) else { throw StoreError.erased }
      guard !draft.text.isEmpty else {
        return try database.execute(
          sql: "DELETE FROM draft WHERE person = ? AND case_id = ? AND attempt = ? AND subject = ?",
          arguments: key)
      }
      try database.execute(
        sql: """
          INSERT INTO draft VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET text = excluded.text, saved_ms = excluded.saved_ms
          """, arguments: key + [draft.text, time.milliseconds])
    }
  }

  /// Every draft of a person, in the order of the cases.
  /// - Throws: `StoreError`.
  public func drafts(person: String) throws -> [Draft] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT * FROM draft WHERE person = ? ORDER BY case_id, attempt, subject",
        arguments: [person]
      ).map { row in
        Draft(
          person: row["person"], caseID: row["case_id"], attempt: row["attempt"],
          subject: row["subject"], text: row["text"])
      }
    }
  }

  /// The text of the draft that was kept for a question; nil where there is none.
  /// - Throws: `StoreError`.
  public func draft(
    person: String, caseID: String, attempt: Int, subject: String
  ) throws -> String? {
    try read { database in
      try String.fetchOne(
        database,
        sql: """
          SELECT text FROM draft WHERE person = ? AND case_id = ? AND attempt = ? AND subject = ?
          """, arguments: [person, caseID, attempt, subject])
    }
  }
}
