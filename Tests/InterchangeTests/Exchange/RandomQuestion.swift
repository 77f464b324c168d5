import CaseModel

@testable import Interchange

/// Questions made at random, of texts that mean something in one format or another.
struct RandomQuestion {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let pieces = [
    "一句话。", "先看人", "a = b", "{x}", "#1", "~", ":", "::", "：：", "\\", "\\n", "[html]", "%50%", "->",
    "**粗**", "`code`", "<b>", "&amp;", "]]>", "“引”", "1. a", "- b", "= 5", "+ c", "> d", "| e |",
    "//", "T", "FALSE", "####", "👩‍👩‍👧", "e\u{301}", "（x）", "( ) f", "[x] g", "$CATEGORY: h",
    "<!DOCTYPE i>", "&#x26;", "*", "_j_", "..", "5:1", "\"k\"", "'", "@@PLUGINFILE@@", "［］", "！",
  ]

  /// A text of some pieces, never empty.
  mutating func plain() -> String {
    let count = Int.random(in: 1...4, using: &random)
    let text = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "x" }
      .joined(separator: Bool.random(using: &random) ? " " : "")
    return text.trimmingSpaces
  }

  /// Markdown of such a text, sometimes of two paragraphs, and with marks.
  mutating func markdown(isLine: Bool = false) -> String {
    let text = MarkdownText.escaping(plain())
    switch isLine ? 9 : Int.random(in: 0...9, using: &random) {
    case 0: return text + "\n\n" + MarkdownText.escaping(plain())
    case 1: return "**重点** " + text
    case 2: return text + "\n\n```\n" + plain() + "\n```"
    default: return text
    }
  }

  /// Different lines.
  mutating func lines(_ count: ClosedRange<Int>) -> [String] {
    let count = Int.random(in: count, using: &random)
    return (0..<count).map { "\(markdown(isLine: true)) \($0)" }
  }

  mutating func options(right: ClosedRange<Int>) -> [ExchangeOption] {
    let lines = lines(right.upperBound + 1...right.upperBound + 3)
    let correct = Int.random(in: right, using: &random)
    return lines.enumerated().map { index, line in
      let feedback = Bool.random(using: &random) ? markdown() : nil
      return ExchangeOption(line, isCorrect: index < correct, feedback: feedback)
    }
  }

  /// A question of any kind.
  mutating func question(_ id: String) -> ExchangeQuestion {
    var question = ExchangeQuestion(id: id, prompt: markdown(), kind: kind())
    if Bool.random(using: &random) { question.feedback = [markdown()] }
    return question
  }

  mutating func kind() -> ExchangeQuestion.Kind {
    switch Int.random(in: 0...6, using: &random) {
    case 0: .open(minimum: nil, maximum: nil)
    case 1: .single(options(right: 0...1))
    case 2: .multiple(options(right: 1...6))
    case 3: .order(lines(2...5))
    case 4: .match(zip(lines(2...2), lines(2...2)).map { ExchangePair($0, $1) })
    case 5: .number(number())
    default: .short((0..<Int.random(in: 1...3, using: &random)).map { _ in short() })
    }
  }

  private mutating func number() -> ClosedRange<Double> {
    let low = Double(Int.random(in: -500...500, using: &random)) / 4
    return low...low + Double(Int.random(in: 0...8, using: &random)) / 4
  }

  private mutating func short() -> String {
    let text = plain().replacing("->", with: "→").halfWidth.trimmingSpaces
    return text.drop { $0 == "=" || $0 == " " }.isEmpty
      ? "x" : String(text.drop { $0 == "=" || $0 == " " })
  }
}
