@testable import Terminal
import Testing

@Suite struct ScreenTextTests {
  @Test(arguments: [
    ("plain 文字 é 👨‍👩‍👧", "plain 文字 é 👨‍👩‍👧"), ("a\u{1B}[31mb", "a\u{241B}[31mb"), ("a\r\nb\tc", "a b c"),
    ("\u{7}\u{8}\u{0}", "\u{2407}\u{2408}\u{2400}"), ("\u{7F}", "\u{2421}"),
    ("a\rb\r\r\n\r", "a\u{240D}b\u{240D} \u{240D}"),
    ("a\u{202E}b", "a<U+202E>b"), ("\u{2066}\u{2069}", "<U+2066><U+2069>"),
    ("\u{9B}31m", "<U+009B>31m"),
    ("\u{2028}", "<U+2028>"), ("\u{E000}", "<U+E000>"), ("\u{FEFF}", "<U+FEFF>"),
    ("\u{E0041}", "<U+E0041>"),
  ])
  func whatCouldSteerATerminalIsMadeVisible(text: String, shown: String) {
    #expect(ScreenText(text).plain == shown)
  }

  @Test func noControlCharacterOfAnyKindComesThrough() {
    for value in UInt32(0)..<0x3000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for shown in ScreenText(String(Character(scalar))).plain.unicodeScalars {
        #expect(shown.properties.generalCategory != .control, "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test func joinedTextKeepsItsStylesAndWidth() {
    let text = ScreenText("案例 ", style: .bold) + ScreenText("case")
    #expect(text.plain == "案例 case")
    #expect(text.width == 9)
    #expect(text != ScreenText("案例 case"))
    #expect(ScreenText("🇨🇳🇬🇧").width == 4)
    #expect(ScreenText("").isEmpty)
  }

  @Test func joinersOfScriptsAndEmojiStay() {
    #expect(ScreenText("می\u{200C}خواهم").plain == "می\u{200C}خواهم")
    #expect(ScreenText("👨\u{200D}👩").plain == "👨\u{200D}👩")
  }

  /// ECMA-48, 8.3.117: bold, faint, underlined, and the foreground in cyan and red.
  @Test func stylesHaveTheirCodesAndJoin() {
    let styles: [TextStyle] = [.plain, .bold, .emphasis, .dim, .accent, .warning]
    #expect(styles.map(\.codes) == [[], [1], [4], [2], [36], [31]])
    #expect(styles.reduce(TextStyle.plain) { $0.union($1) }.codes == [1, 2, 4, 36, 31])
    #expect(ScreenText("a", style: .bold).styled(.accent).spans[0].style == [.bold, .accent])
  }
}
