internal import AnswerStore
public import CaseModel
internal import Foundation
internal import GRDB

extension SQLiteStore {
  /// What coders found in the answers of the members of a cohort.
  /// - Throws: `StoreError`.
  public func codings(in cohort: [UInt8]) throws -> [Coding] {
    try read { database in
      let answers = try Data.fetchCursor(
        database,
        sql: """
          SELECT id FROM event
          WHERE kind IN ('answered', 'reconsidered')
            AND person IN (SELECT person FROM member WHERE cohort_id = ?)
          ORDER BY id
          """, arguments: [Data(cohort)])
      var cursor = try CodingCursor(database)
      var found: [Coding] = []
      while let answer = try answers.next() { found += try cursor.codings(of: answer) }
      return found
    }
  }

  /// Keeps what coders found in the answers of a cohort, each in the place of what the same coder found in the same
  /// answer before; all of it is on the disk when this returns. Answers that were erased meanwhile are passed over.
  /// - Returns: how many were kept.
  /// - Throws: `StoreError`; nothing was kept then.
  @discardableResult
  public func keep(_ codings: [Coding], in cohort: [UInt8], at time: Timestamp) throws -> Int {
    try write { database in
      try codings.reduce(0) { count, coding in
        try database.cachedStatement(
          sql: """
            INSERT OR REPLACE INTO coding SELECT ?1, ?2, ?3, ?4
            WHERE EXISTS (
              SELECT 1 FROM event JOIN member USING (person) WHERE id = ?1 AND cohort_id = ?5)
            """
        ).execute(arguments: [
          Data(coding.answer.bytes), coding.coder, try ThemeSet.json(coding.themes),
          time.milliseconds, Data(cohort),
        ])
        return count + database.changesCount
      }
    }
  }
}
