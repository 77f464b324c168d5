public import AnswerStore
internal import Foundation
internal import GRDB

extension SQLiteStore {
  /// Keeps what was sent, in the place of an earlier packet about the same.
  /// - Throws: `StoreError`.
  public func keep(_ packet: ReceivedPacket) throws {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO packet VALUES (?, ?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET body = excluded.body, made_ms = excluded.made_ms
            WHERE excluded.made_ms >= made_ms
          """,
        arguments: [
          Data(packet.cohort), packet.kind, packet.caseID, packet.body, packet.made,
        ])
    }
  }

  /// What was sent, by cohort and case.
  /// - Throws: `StoreError`.
  public func packets(of kind: String) throws -> [ReceivedPacket] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM packet WHERE kind = ? ORDER BY cohort_id, case_id",
        arguments: [kind]
      ).map { row in
        let cohort: Data = row["cohort_id"]
        return ReceivedPacket(
          cohort: Array(cohort), kind: row["kind"], caseID: row["case_id"], body: row["body"],
          made: row["made_ms"])
      }
    }
  }

  /// Forgets what was sent: it holds what others wrote, and isn't needed any more.
  /// - Throws: `StoreError`.
  public func forget(_ packet: ReceivedPacket) throws {
    try write { database in
      try database.execute(
        sql: "DELETE FROM packet WHERE cohort_id = ? AND kind = ? AND case_id = ?",
        arguments: [Data(packet.cohort), packet.kind, packet.caseID])
    }
  }
}

extension ReceivedPacket {
  /// Whether there are packets of a kind.
  static func exists(of kind: String, in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM packet WHERE kind = ?)", arguments: [kind])
      ?? false
  }

  static func forgetAll(of kind: String, in database: Database) throws {
    try database.execute(sql: "DELETE FROM packet WHERE kind = ?", arguments: [kind])
  }
}
