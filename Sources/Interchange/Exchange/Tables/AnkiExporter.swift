internal import CaseModel

/// Writes flash cards as text that Anki imports, its head included.
///
/// The first field is the question's id, by which Anki knows a note again, so that importing once more keeps when it
/// is due. A question without an answer makes no card.
public struct AnkiExporter: CaseExporter {
  /// A writer.
  public init() {}

  public let fileEnding = "txt"

  public func file(of cases: [ExchangeCase]) -> [UInt8] {
    var text = "#separator:Tab\n#html:false\n#columns:Id\tFront\tBack\tTags\n#tags column:4\n"
    for content in cases {
      let tags = content.tags.map {
        $0.split(whereSeparator: \.isWhitespace).joined(separator: "_")
      }
      for question in content.questions {
        let summary = QuestionSummary(question: question)
        let back = [summary.answer, summary.explanation].filter { !$0.isEmpty }
        if back.isEmpty { continue }
        let fields = [
          "\(content.id)#\(question.id)", summary.front, back.joined(separator: "\n\n"),
          tags.joined(separator: " "),
        ]
        text += fields.map { CSVField.quoted($0, separator: "\t") }.joined(separator: "\t") + "\n"
      }
    }
    return Array(text.utf8)
  }

  public func limit(on feature: ExchangeFeature) -> String? {
    switch feature {
    case .analysis, .otherSections, .metadata, .questionText: "a card has no place for it"
    case .formatting: "cards hold plain text"
    case .pictures: "the picture's text stands in its place"
    case .footnotes, .internalLinks: "they lead to what isn't exported"
    case .hints, .rubricLevels, .samples, .facilitatorNotes, .points, .lengthLimits, .branches,
      .stage, .confidence, .frame, .fixedOrder, .sensitive, .revision:
      "a card has a front and a back only"
    case .poll, .scale, .open, .multiple, .order, .match, .number, .short, .modelAnswers, .rubric,
      .feedback, .optionFeedback:
      nil
    }
  }

  public func losses(of question: ExchangeQuestion) -> [ExchangeFeature: String] {
    let summary = QuestionSummary(question: question)
    guard summary.answer.isEmpty, summary.explanation.isEmpty else { return [:] }
    let reason = "there is no answer to learn; it makes no card"
    switch question.kind {
    case .scale: return [.scale: reason]
    case .open: return [.open: reason]
    default: return [.poll: reason]
    }
  }
}
