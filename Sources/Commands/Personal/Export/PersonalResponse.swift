internal import CaseModel

/// A response in the JSON of an export; options count from one, as in files of answers.
struct PersonalResponse: Encodable {
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
