internal import CaseModel

/// A person's responses in words, as Markdown.
enum ResponseMarkdown {
  /// A response in words.
  /// - Parameter question: what was asked; nil where it is known no more.
  static func words(_ response: Response?, _ question: Question?) -> String {
    switch response {
    case .text(let text): quoted(text)
    case .choices(let chosen):
      list(
        chosen.map { index in question.flatMap { option(index, of: $0) } ?? "\(index + 1)" })
    case .order(let order): list(order.map { item($0, of: question) })
    case .matches(let matches):
      list(matches.enumerated().map { pair($0.offset, $0.element, of: question) })
    case .items(let names):
      question?.placed(.items(names)).map { words($0, question) } ?? list(names)
    case .level(let level): "\(level + 1)"
    case .number(let number): number.inWords
    case .ratings(let points): list(points.map { $0?.inWords ?? "–" })
    case .review(let points, let comment):
      list(points.map { $0?.inWords ?? "–" }) + (comment.isEmpty ? "" : "\n\n" + quoted(comment))
    case .commitment(let commitment):
      quoted(commitment.text) + (commitment.due.map { "\n\n→ \($0)" } ?? "")
    case .outcome(let outcome, let note, let due):
      ([outcome.rawValue, due?.description].compactMap(\.self)).joined(separator: " → ")
        + (note.isEmpty ? "" : "\n\n" + quoted(note))
    case .skipped, nil: "–"
    }
  }

  private static func option(_ index: Int, of question: Question) -> String? {
    let choices = question.kind.choices
    return choices.indices.contains(index) ? choices[index].content.plainText : nil
  }

  private static func item(_ index: Int, of question: Question?) -> String {
    guard case .order(let items)? = question?.kind, items.indices.contains(index) else {
      return "\(index + 1)"
    }
    return items[index].plainText
  }

  private static func pair(_ left: Int, _ right: Int, of question: Question?) -> String {
    guard case .match(let pairs)? = question?.kind, pairs.indices.contains(left),
      pairs.indices.contains(right)
    else { return "\(left + 1) — \(right + 1)" }
    return "\(pairs[left].left.plainText) — \(pairs[right].right.plainText)"
  }

  private static func list(_ lines: [String]) -> String {
    lines.map { "- \($0)" }.joined(separator: "\n")
  }

  /// A person's words, kept apart from the headings around them.
  static func quoted(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "> \($0)" }
      .joined(separator: "\n")
  }
}
