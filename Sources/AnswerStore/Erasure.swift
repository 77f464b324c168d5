internal import GRDB

extension AnswerStore {
  /// Erases everything the person wrote, and who they are: events, drafts and the pseudonym. The bytes are
  /// overwritten in the file, not only marked as free.
  /// - Returns: how many events there were.
  /// - Throws: `StoreError`.
  public func eraseEverything() throws -> Int {
    let count = try perform { database in
      let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM event") ?? 0
      for table in ["event", "draft", "profile"] {
        try database.execute(sql: "DELETE FROM \(table)")
      }
      return count
    }
    // Deleted rows are overwritten (secure_delete); what is left of them in free pages goes with these.
    try vacuum()
    return count
  }
}
