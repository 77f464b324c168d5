import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  private func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.keys(in: bytes)
  }

  private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  @Test(arguments: [
    ("\u{1B}[D", Key.left), ("\u{1B}OC", .right), ("\u{1B}[1~", .start), ("\u{1B}[7~", .start),
    ("\u{1B}[H", .start), ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[3~", .delete),
    ("\u{1B}[1;5C", .wordRight), ("\u{1B}[1;3D", .wordLeft), ("\u{1B}b", .wordLeft),
    ("\u{1B}\u{7F}", .killWord), ("\u{1}", .start), ("\u{5}", .end), ("\u{B}", .killToEnd),
    ("\u{15}", .killToStart), ("\u{17}", .killWord), ("\u{8}", .backspace), ("\u{7F}", .backspace),
    ("\u{4}", .endOfInput), ("\r", .enter), ("\n", .enter), ("\u{1B}[A", .older),
    ("\u{10}", .older), ("\u{1B}[B", .newer), ("\u{19}", .yank), ("a\tb 文", .text("a\tb 文")),
  ])
  func aKeyIsReadFromWhatTheTerminalSends(bytes: String, key: Key) {
    #expect(keys(bytes) == [key])
    // The same, where it comes byte by byte.
    var decoder = KeyDecoder()
    let parts = bytes.utf8.flatMap { decoder.keys(in: [$0]) }
    if case .text(let whole) = key {
      #expect(parts.map { if case .text(let part) = $0 { part } else { "" } }.joined() == whole)
    } else {
      #expect(parts == [key])
    }
    #expect(!decoder.isInSequence)
  }

  @Test(arguments: [
    "\u{0}\u{7}\u{14}", "\u{1B}[200~", "\u{1B}[15~", "\u{1B}[?1;2c", "\u{1B}OP", "\u{1B}[[A",
    "\u{1B}[I",
  ])
  func otherKeysDoNothing(bytes: String) { #expect(keys(bytes) == []) }

  @Test func aLineEndOfTwoCharactersIsOne() {
    #expect(
      keys("a\r\nb\n\nc\r") == [.text("a"), .enter, .text("b"), .enter, .enter, .text("c"), .enter])
  }

  @Test func anEscapeKeyTakesNoTextWithIt() {
    #expect(keys("\u{1B}xy") == [.text("xy")])
    #expect(keys("\u{1B}文") == [.text("文")])
    #expect(keys("\u{1B}[12\u{1B}[C") == [.right])
    #expect(keys("\u{1B}[12文") == [.text("文")])
    var decoder = KeyDecoder()
    #expect(decoder.keys(in: [0x1B]) == [])
    #expect(decoder.isInSequence)
    decoder.giveUpSequence()
    #expect(decoder.keys(in: Array("b".utf8)) == [.text("b")])
  }

  @Test func whatIsNotUnicodeIsSeen() {
    #expect(keys([0x61, 0xFF, 0x62]) == [.text("a\u{FFFD}b")])
    #expect(keys([0xE4, 0xB8, 0x0D]) == [.text("\u{FFFD}"), .enter])
    #expect(
      keys([0x80, 0x80, 0x80, 0x80, 0x80]) == [.text(String(repeating: "\u{FFFD}", count: 5))])
  }
}
