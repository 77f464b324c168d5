internal import AnswerStore
internal import Foundation
internal import GRDB

/// An event as a row of the table `event`.
extension EventRecord: FetchableRecord {
  /// Stores a row; where one of the same identity is there already, nothing happens.
  static let insertion = """
    INSERT INTO event (id, person, case_id, attempt, kind, subject, content_hash, revision, payload,
      recorded_ms, utc_offset_minutes, certainty, digest)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
    """

  /// Reads a row.
  init(row: Row) {
    let id: Data = row["id"]
    self.init(
      id: Array(id), person: row["person"], caseID: row["case_id"], attempt: row["attempt"],
      kind: row["kind"], subject: row["subject"], contentHash: row["content_hash"],
      revision: row["revision"], payload: row["payload"], recordedMilliseconds: row["recorded_ms"],
      offsetMinutes: row["utc_offset_minutes"], certainty: row["certainty"])
  }

  /// The values for `insertion`.
  var values: [DatabaseValue] {
    [
      Data(id).databaseValue, person.databaseValue, caseID.databaseValue, attempt.databaseValue,
      kind.databaseValue, subject.databaseValue, contentHash.databaseValue, revision.databaseValue,
      payload.databaseValue, recordedMilliseconds.databaseValue, offsetMinutes.databaseValue,
      certainty.databaseValue, Data(digest).databaseValue,
    ]
  }

  /// The digest of the stored row of an identity; nil where there is none.
  static func digest(of id: [UInt8], in database: Database) throws -> [UInt8]? {
    try Data.fetchOne(
      database.cachedStatement(sql: "SELECT digest FROM event WHERE id = ?"), arguments: [Data(id)]
    ).map { Array($0) }
  }
}
