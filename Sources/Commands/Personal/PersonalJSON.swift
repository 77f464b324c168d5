internal import AnswerStore
internal import CaseModel
internal import Foundation

/// Everything a person did, as JSON: an object with the form's version, the events in order, and what was typed
/// and never confirmed.
enum PersonalJSON {
  private struct Document: Encodable {
    var version = 1
    var events: [Entry]
    var drafts: [Unconfirmed]
  }

  private struct Unconfirmed: Encodable {
    var `case`: String
    var attempt: Int
    var subject: String
    var text: String

    init(_ draft: Draft) {
      (`case`, attempt, subject, text) = (draft.caseID, draft.attempt, draft.subject, draft.text)
    }
  }

  private struct Entry: Encodable {
    var id: String
    var time: String
    var `case`: String
    var attempt: Int
    var kind: String
    var subject: String?
    var revision: Int?
    var wording: String?
    var certainty: Int?
    var response: ResponseForm?

    init(_ event: AnswerEvent) {
      id = event.id.description
      time = Self.iso(event.time)
      `case` = event.caseID
      attempt = event.attempt
      kind = event.kind.rawValue
      subject = event.subject
      revision = event.revision
      wording = event.contentHash
      certainty = event.certainty?.rawValue
      response = event.response.map(ResponseForm.init)
    }

    /// ISO 8601 with the offset from UTC of where it was.
    private static func iso(_ time: Timestamp) -> String {
      let zone = TimeZone(secondsFromGMT: time.offsetMinutes * 60) ?? .gmt
      let date = Date(timeIntervalSince1970: Double(time.milliseconds) / 1000)
      return date.formatted(
        Date.ISO8601FormatStyle(includingFractionalSeconds: true, timeZone: zone))
    }
  }

  /// A response; options count from one, as in files of answers.
  private struct ResponseForm: Encodable {
    var text: String?
    var options: [Int]?
    var items: [String]?
    var level: Int?
    var number: Double?
    var points: [Double?]?
    var outcome: String?
    var due: String?
    var skipped: Bool?

    init(_ response: Response) {
      switch response {
      case .text(let text): self.text = text
      case .choices(let options), .order(let options), .matches(let options):
        self.options = options.map { $0 + 1 }
      case .items(let items): self.items = items
      case .level(let level): self.level = level + 1
      case .number(let number): self.number = number
      case .ratings(let points): self.points = points
      case .review(let points, let comment): (self.points, text) = (points, comment)
      case .commitment(let commitment):
        text = commitment.text
        due = commitment.due?.description
      case .outcome(let outcome, let note, let due):
        text = note
        self.outcome = outcome.rawValue
        self.due = due?.description
      case .skipped: skipped = true
      }
    }
  }

  /// The text of the document.
  static func text(_ events: [AnswerEvent], _ drafts: [Draft]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(
      Document(events: events.map(Entry.init), drafts: drafts.map(Unconfirmed.init)))
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
