public import AnswerStore
public import CaseModel
internal import Foundation
internal import GRDB

extension SQLiteStore {
  /// Who judges whom in a cohort.
  /// - Throws: `StoreError`.
  public func assignments(in cohort: [UInt8]) throws -> [Assignment] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT * FROM assignment WHERE cohort_id = ? ORDER BY case_id, author, reviewer
          """, arguments: [Data(cohort)]
      ).map {
        Assignment(
          caseID: $0["case_id"], author: $0["author"], reviewer: $0["reviewer"],
          assigned: $0["assigned_ms"])
      }
    }
  }

  /// Keeps who judges whom; what is kept already stays as it is.
  /// - Throws: `StoreError`.
  public func assign(_ assignments: [Assignment], in cohort: [UInt8]) throws {
    try write { database in
      for assignment in assignments {
        try database.execute(
          sql: "INSERT OR IGNORE INTO assignment VALUES (?, ?, ?, ?, ?)",
          arguments: [
            Data(cohort), assignment.caseID, assignment.author, assignment.reviewer,
            assignment.assigned,
          ])
      }
    }
  }

  /// Everything that the members of a cohort handed in about a case, in the order it happened.
  /// - Throws: `StoreError`.
  public func events(ofMembersOf cohort: [UInt8], caseID: String) throws -> [AnswerEvent] {
    try read { database in
      try EventRecord.fetchAll(
        database,
        sql: """
          SELECT event.* FROM member JOIN event USING (person)
          WHERE cohort_id = ? AND case_id = ? ORDER BY event.id
          """, arguments: [Data(cohort), caseID]
      ).map { try $0.event() }
    }
  }
}
