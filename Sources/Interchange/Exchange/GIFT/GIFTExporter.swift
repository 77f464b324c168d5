internal import CaseModel

/// Writes questions as GIFT, Moodle's import format for people, every text in Markdown.
///
/// What is written is what the importer of Moodle 4 takes; its documentation of the format is the source.
public struct GIFTExporter: CaseExporter {
  /// A writer.
  public init() {}

  public let fileEnding = "gift"

  public func file(of cases: [ExchangeCase]) -> [UInt8] {
    Array(cases.map(text).joined(separator: "\n").utf8)
  }

  public func limit(on feature: ExchangeFeature) -> String? {
    switch feature {
    case .analysis, .otherSections, .metadata: "a question bank has no place for it"
    case .pictures: "GIFT takes no files; the picture's text stands in its place"
    case .footnotes, .internalLinks: "they lead to what isn't exported"
    case .modelAnswers, .rubric, .rubricLevels, .samples:
      "GIFT has no place for it; --to moodle-xml has"
    case .poll: "Moodle has no polls; every option counts as right"
    case .scale: "Moodle has no scales; it becomes a choice in which every option counts as right"
    case .order: "GIFT has no questions of order; the items are matched with their places"
    case .hints, .facilitatorNotes, .points, .fixedOrder, .lengthLimits:
      "GIFT has no place for it"
    case .branches: "a quiz doesn't branch; the option alone stays"
    case .stage, .confidence, .frame, .sensitive, .revision: "only Casebook knows it"
    case .questionText, .formatting, .open, .multiple, .match, .number, .short, .feedback,
      .optionFeedback:
      nil
    }
  }

  public func losses(of question: ExchangeQuestion) -> [ExchangeFeature: String] {
    switch question.kind {
    case .short(let accepted) where accepted.contains { $0.contains("->") }:
      [.short: "GIFT takes an answer with -> for a pair; the answer is left out"]
    case .multiple(let options) where !question.isPoll && !MoodleFraction(options).isExact:
      [.multiple: MoodleFraction.limit]
    case .match(let pairs)
    where pairs.contains { MarkdownText.escaping(MarkdownText.plain($0.right)) != $0.right }:
      [.formatting: "what is matched is plain text in Moodle"]
    default: [:]
    }
  }

  private func text(_ content: ExchangeCase) -> String {
    var text = "// \(MarkdownText.plain(content.title))\n"
    text += "$CATEGORY: \(content.title.replacing("/", with: "//"))\n\n"
    var texts = 0
    for item in content.items {
      switch item {
      case .text(let markdown):
        // An item of a quiz that asks nothing.
        texts += 1
        text += "::text-\(texts)::\(Self.markdown(markdown, always: true))\n\n"
      case .question(let question): text += self.text(question, tags: content.tags) + "\n"
      }
    }
    return text
  }

  private func text(_ question: ExchangeQuestion, tags: [String]) -> String {
    let marks =
      ["[id:\(Self.inBrackets(question.id))]"] + tags.map { "[tag:\(Self.inBrackets($0))]" }
    let prompt = Self.markdown(question.prompt, always: true)
    var answers = self.answers(of: question)
    let feedback = question.feedback.joined(separator: "\n\n")
    if !feedback.isEmpty { answers.append("####" + Self.markdown(feedback)) }
    let inside = answers.isEmpty ? "" : "\n" + answers.map { "\t\($0)\n" }.joined()
    return "// \(marks.joined(separator: " "))\n"
      + "::\(GIFTEscape.escaped(question.id))::\(prompt) {\(inside)}\n"
  }

  private func answers(of question: ExchangeQuestion) -> [String] {
    switch question.kind {
    case .open: return []
    case .single(let options) where question.isPoll: return poll(options)
    case .multiple(let options) where question.isPoll: return poll(options)
    case .single(let options):
      return options.map { option($0, mark: $0.isCorrect ? "=" : "~") }
    case .multiple(let options):
      let shares = MoodleFraction(options)
      return options.map { option($0, mark: "~%\(shares.percentage(of: $0))%") }
    case .scale(let steps): return poll(steps.map { ExchangeOption($0, isCorrect: false) })
    case .order(let items):
      return items.enumerated().map { "=\(Self.left($1)) -> \($0 + 1)" }
    case .match(let pairs):
      return pairs.map { pair in
        "=\(Self.left(pair.left)) -> \(GIFTEscape.escaped(MarkdownText.plain(pair.right)))"
      }
    case .number(let range):
      let low = range.lowerBound.inWords
      return [
        "#" + (range.lowerBound == range.upperBound ? low : "\(low)..\(range.upperBound.inWords)")
      ]
    case .short(let accepted):
      return accepted.filter { !$0.contains("->") }.map { answer in
        "=%100%" + (answer.hasPrefix("[") ? "[plain]" : "") + GIFTEscape.escaped(answer)
      }
    }
  }

  /// Options of which each counts in full; the first one alone decides that one is to be chosen.
  private func poll(_ options: [ExchangeOption]) -> [String] {
    options.enumerated().map { option($1, mark: $0 == 0 ? "=" : "~%100%") }
  }

  private func option(_ option: ExchangeOption, mark: String) -> String {
    let feedback = option.feedback.map { "#" + Self.markdown($0) } ?? ""
    return mark + Self.markdown(option.text) + feedback
  }

  /// Markdown, marked as such where it isn't taken for it anyhow, or where its beginning would mean something.
  private static func markdown(_ text: String, always: Bool = false) -> String {
    let needsMark = always || text.hasPrefix("[") || text.hasPrefix("%")
    return (needsMark ? "[markdown]" : "") + GIFTEscape.escaped(text)
  }

  /// The left side of a pair, in which `->` may stand only with a backslash of Markdown's.
  private static func left(_ text: String) -> String {
    markdown(text.replacing("->", with: "-\\>"))
  }

  private static func inBrackets(_ text: String) -> String {
    text.replacing("]", with: "\\]").replacing("\n", with: " ")
  }
}
