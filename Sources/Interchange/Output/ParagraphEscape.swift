internal import CaseModel

/// Keeps the beginning of a paragraph from being read as the mark of another block, or of a
/// construct of the case format.
enum ParagraphEscape {
  /// Where a paragraph stands, which decides what its beginning could mean.
  enum Place {
    case section
    case questionSection
    case question
  }

  /// A paragraph in one line of Markdown that reads as the text does.
  static func paragraph(_ text: String, in place: Place) -> String {
    let escaped = MarkdownEscape.inline(text)
    if needsGuard(text, in: place) { return guardMark + escaped }
    return start(escaped)
  }

  /// A line of escaped text with a backslash where its beginning would be the mark of a block.
  static func start(_ escaped: some StringProtocol) -> String {
    let line = String(escaped)
    guard let length = lengthBeforeBackslash(line) else { return line }
    return line.prefix(length) + "\\" + line.dropFirst(length)
  }

  /// A mark without any width: where the format goes by the text that Markdown has already read,
  /// no backslash helps.
  private static let guardMark = "&ZeroWidthSpace;"

  /// Whether the case format would take the beginning away: a marker in brackets, the number of a
  /// question, an answer.
  private static func needsGuard(_ text: String, in place: Place) -> Bool {
    guard let first = text.first else { return false }
    switch place {
    case .question: return first == "=" || first == "＝"
    case .questionSection where EnumerationMark.isNumber(text): return true
    case .section, .questionSection: return isMarker(text)
    }
  }

  /// Whether a paragraph is just a name in 【】, which the format takes for a heading.
  static func isMarker(_ text: String) -> Bool {
    guard text.hasPrefix("【"), let end = text.firstIndex(of: "】") else { return false }
    return text[text.index(after: end)...].allSatisfy { $0.isWhitespace || ":：".contains($0) }
  }

  /// How many characters stand before the one that needs a backslash; nil where none does.
  private static func lengthBeforeBackslash(_ text: String) -> Int? {
    guard let first = text.first else { return nil }
    switch first {
    case "#":
      let rest = text.drop { $0 == "#" }
      return text.count - rest.count <= 6 && endsMark(rest) ? 0 : nil
    case ">": return 0
    case "-", "+":
      let isRule = first == "-" && text.allSatisfy { $0 == "-" || $0.isWhitespace }
      return endsMark(text.dropFirst()) || isRule ? 0 : nil
    case "=": return text.allSatisfy { $0 == "=" } ? 0 : nil
    case "0"..."9":
      let digits = text.prefix(10).prefix { $0.isASCII && $0.isNumber }
      let rest = text.dropFirst(digits.count)
      guard digits.count <= 9, let mark = rest.first, mark == "." || mark == ")" else { return nil }
      return endsMark(rest.dropFirst()) ? digits.count : nil
    default: return nil
    }
  }

  private static func endsMark(_ rest: Substring) -> Bool { rest.first?.isWhitespace ?? true }
}
