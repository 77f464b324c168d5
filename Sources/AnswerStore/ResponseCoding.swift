internal import CaseModel
internal import Foundation

/// The JSON in which responses are stored: the name of their kind, and what it holds.
///
/// `{"type":"text","text":"…"}`, `{"type":"choices","options":[0,2]}`, likewise `order` and `matches`,
/// `{"type":"level","level":1}`, `{"type":"number","number":5}`, `{"points":[2,null],"type":"ratings"}`,
/// `{"due":"2026-12-01","text":"…","type":"commitment"}`, `{"outcome":"kept","text":"…","type":"outcome"}`,
/// `{"type":"skipped"}`.
enum ResponseCoding {
  private struct Form: Codable {
    var type: String
    var text: String?
    var options: [Int]?
    var level: Int?
    var number: Double?
    var points: [Double?]?
    var outcome: String?
    var due: String?
  }

  private struct Unknown: Error {}

  static func json(_ response: Response) throws -> String {
    let form =
      switch response {
      case .text(let text): Form(type: "text", text: text)
      case .choices(let options): Form(type: "choices", options: options)
      case .order(let options): Form(type: "order", options: options)
      case .matches(let options): Form(type: "matches", options: options)
      case .level(let level): Form(type: "level", level: level)
      case .number(let number): Form(type: "number", number: number)
      case .ratings(let points): Form(type: "ratings", points: points)
      case .commitment(let commitment):
        Form(type: "commitment", text: commitment.text, due: commitment.due?.description)
      case .outcome(let outcome, let note, let due):
        Form(type: "outcome", text: note, outcome: outcome.rawValue, due: due?.description)
      case .skipped: Form(type: "skipped")
      }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(form), as: UTF8.self)
  }

  /// - Throws: an error for JSON of another form.
  static func response(_ json: String) throws -> Response {
    let form = try JSONDecoder().decode(Form.self, from: Data(json.utf8))
    let response: Response? =
      switch form.type {
      case "text": form.text.map { .text($0) }
      case "choices": form.options.map { .choices($0) }
      case "order": form.options.map { .order($0) }
      case "matches": form.options.map { .matches($0) }
      case "level": form.level.map { .level($0) }
      case "number": form.number.map { .number($0) }
      case "ratings": form.points.map { .ratings($0) }
      case "commitment":
        form.text.map {
          .commitment(Commitment(text: $0, due: form.due.flatMap { CalendarDate($0) }))
        }
      case "outcome":
        form.outcome.flatMap(CommitmentOutcome.init).map {
          .outcome($0, note: form.text ?? "", due: form.due.flatMap { CalendarDate($0) })
        }
      case "skipped": .skipped
      default: nil
      }
    guard let response else { throw Unknown() }
    return response
  }
}
