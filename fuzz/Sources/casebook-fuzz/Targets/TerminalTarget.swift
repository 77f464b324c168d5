import CaseMarkdown
import CaseModel
import Terminal

/// A text on a screen as wide as the first byte says: nothing steers the terminal, no line is too
/// long, no character is lost.
enum TerminalTarget {
  static func run(_ bytes: [UInt8]) {
    guard let first = bytes.first, let text = String(validating: bytes.dropFirst(), as: UTF8.self)
    else { return }
    // No screen is taken to be narrower than 20 columns.
    let width = 20 + Int(first) % 100
    checkText(text, width: width)
    let parsed = Oracle.value {
      try MarkdownParser.parse(SourceText(path: "text.md", text: text))
    }
    for language in [InterfaceLanguage.english, .chinese] {
      let layout = ContentLayout(
        width: width, messages: TerminalMessages(language), showsFacilitatorNotes: true)
      check(layout.lines(for: Content(parsed.markup, parsed.blocks)), width: width)
      for footnote in parsed.footnotes { check(layout.lines(for: footnote.content), width: width) }
    }
  }

  private static func checkText(_ text: String, width: Int) {
    let shown = ScreenText(text)
    let lines = LineWrapper(width: width).lines(shown)
    check([shown], width: .max)
    check(lines, width: width)
    let kept = lines.flatMap { words($0.plain) }
    Oracle.require(kept == words(shown.plain), "the wrapper lost or added something")
  }

  private static func words(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0 != " " && $0 != "\u{3000}" }
  }

  private static func check(_ lines: [ScreenText], width: Int) {
    for line in lines {
      Oracle.require(line.width <= width, "a line of \(line.width) columns in \(width)")
      for scalar in line.plain.unicodeScalars where steers(scalar.value) {
        Oracle.fail("U+\(String(scalar.value, radix: 16)) reaches the terminal")
      }
    }
  }

  /// Whether a character is a control character, one that sets the direction of text (Unicode Standard
  /// Annex #9), breaks lines, or can't be seen at all.
  private static func steers(_ value: UInt32) -> Bool {
    switch value {
    case 0x00..<0x20, 0x7F...0x9F, 0x061C, 0x200B, 0x200E...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
