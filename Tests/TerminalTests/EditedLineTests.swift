import Testing

@testable import Terminal

@Suite struct EditedLineTests {
  /// The line after some keys, with `|` where the cursor is.
  private func line(_ text: String, _ keys: Key...) -> String {
    var line = EditedLine(text, history: LineHistory())
    for key in keys { _ = line.apply(key) }
    return line.buffer.before + "|" + line.buffer.after
  }

  @Test func theCursorMovesOverWholeCharacters() {
    #expect(line("案例", .left) == "案|例")
    #expect(line("e\u{301}👨‍👩‍👧🇨🇳", .left, .left) == "e\u{301}|👨‍👩‍👧🇨🇳")
    #expect(line("ab", .start, .right) == "a|b")
    #expect(line("ab", .start, .end) == "ab|")
    #expect(line("ab", .start, .left) == "|ab")
  }

  @Test func charactersAreTakenAwayWhole() {
    #expect(line("案例", .backspace) == "案|")
    #expect(line("x👨‍👩‍👧", .backspace) == "x|")
    #expect(line("案例", .start, .delete) == "|例")
    #expect(line("", .backspace, .delete) == "|")
    #expect(line("案例", .left, .endOfInput) == "案|")
  }

  @Test func textGoesInAtTheCursor() {
    #expect(line("ac", .left, .text("文")) == "a文|c")
    // An accent joins the letter before the cursor, and the cursor is never in the midst.
    #expect(line("e\u{301}", .start, .text("x"), .delete) == "x|")
    #expect(line("ab", .left, .text("\u{301}")) == "a\u{301}|b")
  }

  @Test func wordsEndAtSpacesAndChinesePunctuation() {
    #expect(line("我想，再看看", .killWord) == "我想，|")
    #expect(line("one two  ", .killWord) == "one |")
    #expect(line("one two", .wordLeft) == "one |two")
    #expect(line("one two", .start, .wordRight, .wordRight) == "one two|")
    #expect(line("one two", .start, .killNextWord) == "| two")
    #expect(line("   ", .wordLeft) == "|   ")
  }

  @Test func whatWasTakenAwayCanBePutBack() {
    #expect(line("案例 case", .killToStart) == "|")
    #expect(line("案例 case", .killToStart, .text("x "), .yank) == "x 案例 case|")
    #expect(line("abc", .left, .killToEnd, .start, .yank) == "c|ab")
    #expect(line("abc", .killToEnd, .yank) == "abc|")
  }

  @Test func linesOfTheSessionComeBackAndNothingTypedIsLost() {
    var history = LineHistory()
    history.add("first")
    history.add("second")
    history.add("second")
    history.add("  ")
    var line = EditedLine("", history: history)
    _ = line.apply(.text("new"))
    #expect(line.apply(.older) == .changed)
    #expect(line.buffer.text == "second")
    _ = line.apply(.text("!"))
    _ = line.apply(.older)
    #expect(line.buffer.text == "first")
    #expect(line.apply(.older) == .nothingToDo)
    _ = line.apply(.newer)
    #expect(line.buffer.text == "second!")
    _ = line.apply(.newer)
    #expect(line.buffer.text == "new")
    #expect(line.apply(.newer) == .nothingToDo)
  }

  @Test func keysSayWhatCameOfThem() {
    var line = EditedLine("", history: LineHistory())
    #expect(line.apply(.backspace) == .nothingToDo)
    #expect(line.apply(.endOfInput) == .closed)
    #expect(line.apply(.text("x")) == .changed)
    #expect(line.apply(.left) == .same)
    #expect(line.apply(.enter) == .ended)
  }

  @Test func aLineThatIsFullEndsAndTheRestGoesOn() {
    var line = EditedLine("ab", history: LineHistory(), limit: 9)
    #expect(line.apply(.text("一二三四")) == .full(rest: "三四"))
    #expect(line.buffer.text == "ab一二")
  }
}
