internal import CaseModel

/// A question and its answer as plain text, for formats with a cell for each.
struct QuestionSummary {
  let question: ExchangeQuestion

  /// The prompt, and the options with letters.
  var front: String { ([MarkdownText.plain(question.prompt)] + items).joined(separator: "\n") }

  /// What is chosen, ordered or matched, one a line.
  var items: [String] {
    switch question.kind {
    case .open, .number, .short: []
    case .single, .multiple: lettered(question.options.map(\.text))
    case .scale(let steps): lettered(steps)
    // In alphabetical order, as that of the source is the answer.
    case .order(let items): lettered(items.sorted())
    case .match(let pairs):
      lettered(pairs.map(\.left)) + pairs.map { "– " + MarkdownText.plain($0.right) }.sorted()
    }
  }

  /// The right answer, or the model answers and the rubric of an open question; empty for polls and scales.
  var answer: String {
    switch question.kind {
    case .open, .scale: ""
    case .single(let options), .multiple(let options):
      zip(lettered(options.map(\.text)), options).filter(\.1.isCorrect).map(\.0)
        .joined(separator: "\n")
    case .order(let items):
      items.enumerated().map { "\($0 + 1). \(MarkdownText.plain($1))" }.joined(separator: "\n")
    case .match(let pairs):
      pairs.map { "\(MarkdownText.plain($0.left)) – \(MarkdownText.plain($0.right))" }
        .joined(separator: "\n")
    case .number(let range):
      range.lowerBound == range.upperBound
        ? range.lowerBound.inWords
        : "\(range.lowerBound.inWords) – \(range.upperBound.inWords)"
    case .short(let accepted): accepted.joined(separator: "\n")
    }
  }

  /// What is said after answering: feedback, model answers, the rubric.
  var explanation: String {
    let told = question.options.compactMap { option in
      option.feedback.map { "\(MarkdownText.plain(option.text)): \(MarkdownText.plain($0))" }
    }
    let rubric = question.rubric.map { "\(MarkdownText.plain($0.text)) (\($0.weight.inWords))" }
    return
      (told + (question.feedback + question.modelAnswers).map { MarkdownText.plain($0) } + rubric)
      .joined(separator: "\n")
  }

  private func lettered(_ texts: [String]) -> [String] {
    texts.enumerated().map { index, text in
      let letter = UnicodeScalar(UInt8(ascii: "A") + UInt8(truncatingIfNeeded: index % 26))
      return "\(letter). \(MarkdownText.plain(text))"
    }
  }
}
