internal import AnswerCoding
internal import CaseModel
internal import Foundation
internal import GRDB

/// An event as a row of the table `event`.
struct EventRecord: Codable, Equatable, FetchableRecord, PersistableRecord {
  static let databaseTableName = "event"

  var id: Data
  var person: String
  var caseID: String
  var attempt: Int
  var kind: String
  var subject: String?
  var contentHash: String?
  var revision: Int?
  var payload: String?
  var certainty: Int?
  var recordedMilliseconds: Int64
  var offsetMinutes: Int

  enum CodingKeys: String, CodingKey {
    case id
    case person
    case caseID = "case_id"
    case attempt
    case kind
    case subject
    case contentHash = "content_hash"
    case revision
    case payload
    case certainty
    case recordedMilliseconds = "recorded_ms"
    case offsetMinutes = "utc_offset_minutes"
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
    certainty = event.certainty?.rawValue
    recordedMilliseconds = event.time.milliseconds
    offsetMinutes = event.time.offsetMinutes
  }

  /// The values of the row, in the order of the table's columns.
  var arguments: StatementArguments {
    [
      id, person, caseID, attempt, kind, subject, contentHash, revision, payload,
      recordedMilliseconds, offsetMinutes, certainty,
    ]
  }

  /// The event that the row holds.
  /// - Throws: `StoreError.unreadableEvent` where this version doesn't know its form.
  func event() throws -> AnswerEvent {
    guard let eventID = EventID(bytes: Array(id)) else {
      throw StoreError.unreadableEvent(id: id.map { String($0, radix: 16) }.joined())
    }
    guard let kind = AnswerEvent.Kind(rawValue: kind) else {
      throw StoreError.unreadableEvent(id: eventID.description)
    }
    let response: Response?
    do {
      response = try payload.map(ResponseCoding.response)
    } catch {
      throw StoreError.unreadableEvent(id: eventID.description)
    }
    return AnswerEvent(
      id: eventID, person: person, caseID: caseID, attempt: attempt, kind: kind, subject: subject,
      contentHash: contentHash, revision: revision, response: response,
      certainty: certainty.flatMap(Certainty.init),
      time: Timestamp(milliseconds: recordedMilliseconds, offsetMinutes: offsetMinutes))
  }
}
