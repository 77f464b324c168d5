public import CaseModel
public import Foundation

/// Events as they travel in a bundle: one JSON object each, without the person, whom the bundle names once.
public enum EventCoding {
  private struct Form: Codable {
    var id: String
    var `case`: String
    var attempt: Int
    var kind: String
    var subject: String?
    var wording: String?
    var revision: Int?
    var certainty: Int?
    var response: ResponseForm?
    /// Unix time in milliseconds.
    var time: Int64
    /// The minutes by which local time was ahead of UTC.
    var offset: Int
  }

  /// The JSON of an event, in one line.
  /// - Throws: an `EncodingError` for a number that JSON doesn't have.
  public static func json(_ event: AnswerEvent) throws -> Data {
    try JSONLine.encode(
      Form(
        id: event.id.description, case: event.caseID, attempt: event.attempt,
        kind: event.kind.rawValue, subject: event.subject, wording: event.contentHash,
        revision: event.revision, certainty: event.certainty?.rawValue,
        response: event.response.map(ResponseForm.init), time: event.time.milliseconds,
        offset: event.time.offsetMinutes))
  }

  private static let attempts = 1...100_000

  /// Whether a text can be the name of something: short, and without control characters.
  public static func isIdentifier(_ text: String) -> Bool {
    text.utf8.count <= 1_000 && !text.hasControlCharacters
  }

  /// The event of a person that JSON holds.
  /// - Throws: `UnreadableEvent` for anything that a writer of this version would not write.
  public static func event(_ json: Data, person: String) throws -> AnswerEvent {
    guard let form = try? JSONDecoder().decode(Form.self, from: json),
      let id = EventID(form.id), let kind = AnswerEvent.Kind(rawValue: form.kind),
      attempts.contains(form.attempt), !form.case.isEmpty,
      [form.case, form.subject, form.wording].allSatisfy({ $0.map(isIdentifier) ?? true }),
      form.response?.isUsual ?? true, (-1440...1440).contains(form.offset), form.time >= 0
    else { throw UnreadableEvent() }
    let response = form.response?.response
    let certainty = form.certainty.flatMap(Certainty.init)
    guard (response == nil) == (form.response == nil), (certainty == nil) == (form.certainty == nil)
    else { throw UnreadableEvent() }
    return AnswerEvent(
      id: id, person: person, caseID: form.case, attempt: form.attempt, kind: kind,
      subject: form.subject, contentHash: form.wording, revision: form.revision, response: response,
      certainty: certainty,
      time: Timestamp(milliseconds: form.time, offsetMinutes: form.offset))
  }
}
