internal import AnswerCoding
internal import CaseModel
internal import Foundation
internal import GRDB

/// An event as a row of the table `event`.
struct EventRecord: FetchableRecord {
  var id: Data
  var person: String
  var caseID: String
  var attempt: Int
  var kind: String
  var subject: String?
  var contentHash: String?
  var revision: Int?
  var payload: String?
  var recordedMilliseconds: Int64
  var offsetMinutes: Int
  var certainty: Int?

  /// Stores a row; where one of the same identity is there already, nothing happens.
  static let insertion = """
    INSERT INTO event (id, person, case_id, attempt, kind, subject, content_hash, revision, payload,
      recorded_ms, utc_offset_minutes, certainty, digest)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
    """

  init(row: Row) {
    id = row["id"]
    person = row["person"]
    caseID = row["case_id"]
    attempt = row["attempt"]
    kind = row["kind"]
    subject = row["subject"]
    contentHash = row["content_hash"]
    revision = row["revision"]
    payload = row["payload"]
    recordedMilliseconds = row["recorded_ms"]
    offsetMinutes = row["utc_offset_minutes"]
    certainty = row["certainty"]
  }

  init(_ event: AnswerEvent) throws {
    id = Data(event.id.bytes)
    person = event.person
    caseID = event.caseID
    attempt = event.attempt
    kind = event.kind.rawValue
    subject = event.subject
    contentHash = event.contentHash
    revision = event.revision
    payload = try event.response.map(ResponseCoding.json)
    recordedMilliseconds = event.time.milliseconds
    offsetMinutes = event.time.offsetMinutes
    certainty = event.certainty?.rawValue
  }

  /// The place among others in the order of the table, which is that of the identities' bytes.
  var order: UInt128 { id.reduce(0) { $0 << 8 | UInt128($1) } }

  /// The values for `insertion`.
  var values: [DatabaseValue] {
    let columns = columns
    return columns + [EventDigest.of(columns).databaseValue]
  }

  private var columns: [DatabaseValue] {
    [
      id.databaseValue, person.databaseValue, caseID.databaseValue, attempt.databaseValue,
      kind.databaseValue, subject.databaseValue, contentHash.databaseValue, revision.databaseValue,
      payload.databaseValue, recordedMilliseconds.databaseValue, offsetMinutes.databaseValue,
      certainty.databaseValue,
    ]
  }

  /// The digest of the stored row of an identity; nil where there is none.
  static func digest(of id: Data, in database: Database) throws -> Data? {
    try Data.fetchOne(
      database.cachedStatement(sql: "SELECT digest FROM event WHERE id = ?"), arguments: [id])
  }

  /// The digest of the row: two rows are the same where theirs are, byte for byte, which the equality of texts
  /// doesn't tell.
  var digest: Data { EventDigest.of(columns) }

  /// The identity as people see it.
  var eventID: String {
    EventID(bytes: Array(id))?.description ?? id.hexadecimal
  }

  /// The event that the row holds.
  /// - Throws: `StoreError.unreadableEvent` where this version doesn't know its form.
  func event() throws -> AnswerEvent {
    guard let identity = EventID(bytes: Array(id)), let kind = AnswerEvent.Kind(rawValue: kind)
    else { throw StoreError.unreadableEvent(id: eventID) }
    let response: Response?
    do {
      response = try payload.map(ResponseCoding.response)
    } catch {
      throw StoreError.unreadableEvent(id: eventID)
    }
    return AnswerEvent(
      id: identity, person: person, caseID: caseID, attempt: attempt, kind: kind, subject: subject,
      contentHash: contentHash, revision: revision, response: response,
      certainty: certainty.flatMap(Certainty.init),
      time: Timestamp(milliseconds: recordedMilliseconds, offsetMinutes: offsetMinutes))
  }
}
