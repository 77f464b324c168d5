internal import AnswerCoding
package import CaseModel

/// An event as a row of a table.
package struct EventRecord: Sendable {
  package var id: [UInt8]
  package var person: String
  package var caseID: String
  package var attempt: Int
  package var kind: String
  package var subject: String?
  package var contentHash: String?
  package var revision: Int?
  package var payload: String?
  package var recordedMilliseconds: Int64
  package var offsetMinutes: Int
  package var certainty: Int?

  /// A row made of its values.
  package init(
    id: [UInt8], person: String, caseID: String, attempt: Int, kind: String, subject: String?,
    contentHash: String?, revision: Int?, payload: String?, recordedMilliseconds: Int64,
    offsetMinutes: Int, certainty: Int?
  ) {
    self.id = id
    self.person = person
    self.caseID = caseID
    self.attempt = attempt
    self.kind = kind
    self.subject = subject
    self.contentHash = contentHash
    self.revision = revision
    self.payload = payload
    self.recordedMilliseconds = recordedMilliseconds
    self.offsetMinutes = offsetMinutes
    self.certainty = certainty
  }

  /// The row of an event.
  /// - Throws: where its response can't be written as JSON.
  package init(_ event: AnswerEvent) throws {
    id = event.id.bytes
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
  package var order: UInt128 { id.reduce(0) { $0 << 8 | UInt128($1) } }

  /// The digest of the row: two rows are the same where theirs are, byte for byte, which the equality of texts
  /// doesn't tell.
  package var digest: [UInt8] {
    var digest = EventDigest()
    digest.add(bytes: id)
    digest.add(person)
    digest.add(caseID)
    digest.add(Int64(attempt))
    digest.add(kind)
    digest.add(subject)
    digest.add(contentHash)
    digest.add(revision)
    digest.add(payload)
    digest.add(recordedMilliseconds)
    digest.add(Int64(offsetMinutes))
    digest.add(certainty)
    return digest.value
  }

  /// The identity as people see it.
  package var eventID: String { EventID(bytes: id)?.description ?? id.hexadecimal }

  /// The event that the row holds.
  /// - Throws: `StoreError.unreadableEvent` where this version doesn't know its form.
  package func event() throws -> AnswerEvent {
    var reader = PayloadReader()
    return try event(with: &reader)
  }

  /// The event that the row holds, one of many.
  /// - Throws: `StoreError.unreadableEvent` where this version doesn't know its form.
  package func event(with reader: inout PayloadReader) throws -> AnswerEvent {
    guard let identity = EventID(bytes: id), let kind = AnswerEvent.Kind(rawValue: kind)
    else { throw StoreError.unreadableEvent(id: eventID) }
    let response: Response?
    do {
      response = try payload.map { try reader.response($0) }
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
