internal import Foundation
internal import GRDB

/// What the person was sent by the trainer of a cohort about a case.
public struct ReceivedPacket: Sendable, Hashable {
  /// The identity of the cohort, 16 bytes.
  public var cohort: [UInt8]
  /// What it is for.
  public var kind: String
  /// The id of the case.
  public var caseID: String
  /// What it says.
  public var body: String
  /// When it was put together, Unix time in milliseconds.
  public var made: Int64

  /// A packet made of its parts.
  public init(cohort: [UInt8], kind: String, caseID: String, body: String, made: Int64) {
    self.cohort = cohort
    self.kind = kind
    self.caseID = caseID
    self.body = body
    self.made = made
  }

  /// The kind of the packets that hold what others answered, for the person to judge.
  public static let othersAnswers = "review-task"

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

extension AnswerStore {
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
