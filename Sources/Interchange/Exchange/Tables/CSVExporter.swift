internal import CaseModel

/// Writes a line for each question, as CSV (RFC 4180) that spreadsheets read as UTF-8.
public struct CSVExporter: CaseExporter {
  /// A writer.
  public init() {}

  public let fileEnding = "csv"

  public func file(of cases: [ExchangeCase]) -> [UInt8] {
    var rows = [
      [
        "case", "title", "question", "type", "prompt", "options", "answer", "explanation", "hints",
        "points", "stage",
      ]
    ]
    for content in cases {
      for question in content.questions {
        let summary = QuestionSummary(question: question)
        rows.append([
          content.id, content.title, question.id, question.kindName,
          MarkdownText.plain(question.prompt), summary.items.joined(separator: "\n"),
          summary.answer, summary.explanation,
          question.hints.map { MarkdownText.plain($0) }.joined(separator: "\n"),
          question.points?.inWords ?? "", question.stage.rawValue,
        ])
      }
    }
    let text = rows.map { $0.map(CSVField.text).joined(separator: ",") + "\r\n" }.joined()
    // Spreadsheets take a file without this mark for one in the encoding of the country.
    return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
  }

  public func limit(on feature: ExchangeFeature) -> String? {
    switch feature {
    case .analysis, .otherSections, .questionText: "a table of questions has no place for it"
    case .metadata: "there is no column for it, nor for tags"
    case .formatting: "cells hold plain text"
    case .pictures: "the picture's text stands in its place"
    case .footnotes, .internalLinks: "they lead to what isn't exported"
    case .rubricLevels, .samples, .facilitatorNotes, .lengthLimits, .branches, .confidence, .frame,
      .fixedOrder, .sensitive, .revision:
      "there is no column for it"
    case .poll, .scale, .open, .multiple, .order, .match, .number, .short, .modelAnswers, .rubric,
      .hints, .feedback, .optionFeedback, .points, .stage:
      nil
    }
  }
}

extension ExchangeQuestion {
  /// The name of the type in the case format.
  var kindName: String {
    switch kind {
    case .open: "open"
    case .single: "single"
    case .multiple: "multiple"
    case .order: "order"
    case .match: "match"
    case .scale: "scale"
    case .number: "number"
    case .short: "short"
    }
  }
}
