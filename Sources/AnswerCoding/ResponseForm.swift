internal import CaseModel
internal import Foundation

/// A response as JSON: the name of its kind, and what it holds.
///
/// `{"type":"text","text":"…"}`, `{"type":"choices","options":[0,2]}`, likewise `order` and `matches`,
/// `{"items":["0f…"],"type":"items"}`, `{"type":"level","level":1}`, `{"type":"number","number":5}`, `{"points":[2,null],"type":"ratings"}`,
/// `{"points":[2,null],"text":"…","type":"review"}`, `{"due":"2026-12-01","text":"…","type":"commitment"}`,
/// `{"outcome":"kept","text":"…","type":"outcome"}`, `{"type":"skipped"}`.
struct ResponseForm: Codable {
  var type: String
  var text: String?
  var options: [Int]?
  var items: [String]?
  var level: Int?
  var number: Double?
  var points: [Double?]?
  var outcome: String?
  var due: String?

  init(_ response: Response) {
    switch response {
    case .text(let text): (type, self.text) = ("text", text)
    case .choices(let options): (type, self.options) = ("choices", options)
    case .order(let options): (type, self.options) = ("order", options)
    case .matches(let options): (type, self.options) = ("matches", options)
    case .items(let items): (type, self.items) = ("items", items)
    case .level(let level): (type, self.level) = ("level", level)
    case .number(let number): (type, self.number) = ("number", number)
    case .ratings(let points): (type, self.points) = ("ratings", points)
    case .review(let points, let comment):
      (type, self.points, text) = ("review", points, comment)
    case .commitment(let commitment):
      (type, text, due) = ("commitment", commitment.text, commitment.due?.description)
    case .outcome(let outcome, let note, let due):
      (type, self.outcome, text, self.due) = (
        "outcome", outcome.rawValue, note, due?.description
      )
    case .skipped: type = "skipped"
    }
  }

  /// Whether places, names of items and levels are such as questions have.
  var isUsual: Bool {
    ((options ?? []) + [level ?? 0]).allSatisfy { (0..<10_000).contains($0) }
      && (items ?? []).allSatisfy { name in
        name.utf8.count == 16 && name.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
      }
  }

  /// The response; nil where the form has another kind, or lacks what its kind holds.
  var response: Response? {
    switch type {
    case "text": text.map { .text($0) }
    case "choices": options.map { .choices($0) }
    case "order": options.map { .order($0) }
    case "matches": options.map { .matches($0) }
    case "items": items.map { .items($0) }
    case "level": level.map { .level($0) }
    case "number": number.map { .number($0) }
    case "ratings": points.map { .ratings($0) }
    case "review": points.map { .review($0, comment: text ?? "") }
    case "commitment": text.map { .commitment(Commitment(text: $0, due: day)) }
    case "outcome":
      outcome.flatMap(CommitmentOutcome.init).map { .outcome($0, note: text ?? "", due: day) }
    case "skipped": .skipped
    default: nil
    }
  }

  private var day: CalendarDate? { due.flatMap { CalendarDate($0) } }
}
