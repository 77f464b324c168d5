internal import CaseModel
internal import Foundation

/// Writes cases as JSON for other programs, every text in Markdown; the keys are those of the case format.
public struct JSONExporter: CaseExporter {
  /// A writer.
  public init() {}

  public let fileEnding = "json"

  public func file(of cases: [ExchangeCase]) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // All numbers are finite, as the parser takes no others.
    guard let data = try? encoder.encode(cases.map(CaseForm.init)) else { return [] }
    return Array(data) + [UInt8(ascii: "\n")]
  }

  public func limit(on feature: ExchangeFeature) -> String? {
    switch feature {
    case .analysis, .otherSections, .metadata: "the export is of the questions"
    case .pictures: "the picture's text stands in its place"
    case .footnotes, .internalLinks: "they lead to what isn't exported"
    default: nil
    }
  }
}

/// A case as JSON has it.
private struct CaseForm: Encodable {
  struct Item: Encodable {
    var text: String?
    var question: QuestionForm?
  }

  var id: String
  var title: String
  var language: String
  var summary: String?
  var tags: [String]
  var items: [Item]

  init(_ content: ExchangeCase) {
    id = content.id
    title = content.title
    language = content.language
    summary = content.summary
    tags = content.tags
    items = content.items.map { item in
      switch item {
      case .text(let text): Item(text: text)
      case .question(let question): Item(question: QuestionForm(question))
      }
    }
  }
}

/// A question as JSON has it; what it doesn't have is left out.
private struct QuestionForm: Encodable {
  struct Option: Encodable {
    var text: String
    var correct: Bool?
    var feedback: String?
    var target: String?
    /// What the text is to be matched with.
    var match: String?
  }

  struct Criterion: Encodable {
    var text: String
    var points: Double
    var levels: [String]?
  }

  struct Sample: Encodable {
    var text: String
    var points: [Double]
    var reasons: [String]
  }

  var id: String
  var type: String
  var prompt: String
  var options: [Option]?
  /// The least and the greatest right number.
  var range: [Double]?
  var accepted: [String]?
  var min: Int?
  var max: Int?
  var points: Double?
  var stage: String
  var confidence: Bool
  var frame: String?
  var shuffle: Bool
  var sensitive: Bool
  var revision: Int
  var hints: [String]
  var answers: [String]
  var rubric: [Criterion]
  var samples: [Sample]
  var feedback: [String]
  var facilitator: [String]

  init(_ question: ExchangeQuestion) {
    id = question.id
    type = question.kindName
    prompt = question.prompt
    points = question.points
    stage = question.stage.rawValue
    confidence = question.asksConfidence
    frame = question.frame?.rawValue
    shuffle = question.shuffles
    sensitive = question.isSensitive
    revision = question.revision
    hints = question.hints
    answers = question.modelAnswers
    rubric = question.rubric.map {
      Criterion(text: $0.text, points: $0.weight, levels: $0.levels.isEmpty ? nil : $0.levels)
    }
    samples = question.samples.map {
      Sample(text: $0.text, points: $0.points, reasons: $0.reasons)
    }
    feedback = question.feedback
    facilitator = question.facilitatorNotes
    switch question.kind {
    case .open(let minimum, let maximum):
      min = minimum
      max = maximum
    case .single(let choices), .multiple(let choices):
      options = choices.map {
        Option(text: $0.text, correct: $0.isCorrect, feedback: $0.feedback, target: $0.target)
      }
    case .order(let items), .scale(let items): options = items.map { Option(text: $0) }
    case .match(let pairs): options = pairs.map { Option(text: $0.left, match: $0.right) }
    case .number(let numbers): range = [numbers.lowerBound, numbers.upperBound]
    case .short(let words): accepted = words
    }
  }
}
