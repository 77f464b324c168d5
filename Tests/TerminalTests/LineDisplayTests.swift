import CaseModel
import Testing

@testable import Terminal

/// A window that does what the steps say; wide characters take two cells.
private struct Window {
  var width: Int
  var height: Int
  var cells: [[Character?]] = []
  var row = 0
  var column = 0
  var scrolledAway: [String] = []
  var sent = 0

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    cells = Array(repeating: Array(repeating: " ", count: width), count: height)
  }

  mutating func perform(_ steps: [ScreenStep]) {
    for step in steps {
      switch step {
      case .text(let text):
        for character in text.plain { put(character) }
      case .newLine:
        column = 0
        row += 1
        if row == height {
          scrolledAway.append(text(of: cells.removeFirst()))
          cells.append(Array(repeating: " ", count: width))
          row -= 1
        }
      case .up(let count): row = max(0, row - count)
      case .column(let to): column = to
      case .clearToLineEnd: clear(row, from: column)
      case .clearBelow:
        clear(row, from: column)
        for below in (row + 1)..<max(height, row + 1) { clear(below, from: 0) }
      case .bell: break
      }
    }
  }

  private mutating func put(_ character: Character) {
    sent += 1
    let columns = EditedText.columns(of: character)
    #expect(column + columns < width, "the last column stays empty")
    guard column + columns <= width, columns > 0 else { return }
    cells[row][column] = character
    for cell in 1..<max(1, columns) { cells[row][column + cell] = nil }
    column += columns
  }

  private mutating func clear(_ row: Int, from column: Int) {
    for cell in column..<width { cells[row][cell] = " " }
  }

  private func text(of row: [Character?]) -> String { String(row.compactMap(\.self)) }

  /// Everything that was shown, without the spaces and line ends of the layout.
  var text: String {
    (scrolledAway + cells.map(text(of:))).joined().filter { $0 != " " }
  }
}

@Suite struct LineDisplayTests {
  private let prompt = ScreenText("> ")

  private func draw(
    _ before: String, _ after: String = "", _ display: inout LineDisplay, _ window: inout Window
  ) {
    let rows = EditRows(prompt: prompt, before: before, after: after, width: window.width)
    window.perform(display.update(rows, height: window.height))
    #expect(window.column == rows.cursor.column)
  }

  @Test(arguments: 4...40)
  func aLineOfAnyWidthIsShownWhole(width: Int) {
    var display = LineDisplay()
    var window = Window(width: width, height: 30)
    let text = "a这是一行，很长的中文e\u{301}文字👩‍👧🇨🇳\u{7}\u{202E}"
    draw(text, "", &display, &window)
    #expect(window.text == (">" + EditedText.shown(text)).filter { $0 != " " })
    #expect(!window.text.unicodeScalars.contains("\u{202E}"))
  }

  @Test func aWideCharacterThatDoesNotFitBeginsTheNextRow() {
    let rows = EditRows(prompt: prompt, before: "一二三", width: 8)
    #expect(rows.rows.map(\.plain) == ["> 一二", "三"])
    #expect(rows.cursor == EditRows.Place(row: 1, column: 2))
    let split = EditRows(prompt: prompt, before: "一二", after: "三", width: 8)
    #expect(split.cursor == EditRows.Place(row: 1, column: 0))
    let full = EditRows(prompt: prompt, before: "一二x", width: 8)
    #expect(full.cursor == EditRows.Place(row: 0, column: 7))
  }

  @Test func typingAtTheEndSendsOnlyWhatWasTyped() {
    var display = LineDisplay()
    var window = Window(width: 12, height: 5)
    draw("一二三四五六", "", &display, &window)
    window.sent = 0
    draw("一二三四五六七", "", &display, &window)
    #expect(window.sent == 1)
  }

  @Test func anythingTypedAnywhereIsShown() {
    var random = SeededGenerator(seed: "display")
    for _ in 0..<60 {
      var display = LineDisplay()
      var window = Window(
        width: Int.random(in: 4...30, using: &random), height: Int.random(in: 2...6, using: &random)
      )
      var line = EditedLine("", history: LineHistory())
      for _ in 0..<80 {
        let keys: [Key] = [
          .text("文"), .text("a b"), .text("，é"), .backspace, .left, .right, .start, .end, .delete,
          .text("🇨🇳x长长长长长长长长"), .killWord, .wordLeft, .yank,
        ]
        if let key = keys.randomElement(using: &random) { _ = line.apply(key) }
        draw(line.buffer.before, line.buffer.after, &display, &window)
      }
      draw(line.buffer.text, "", &display, &window)
      let shown = window.text
      let expected = EditedText.shown(line.buffer.text).filter { $0 != " " }
      // What scrolled away stays as it was then; the last row is sure to be on the screen.
      #expect(shown.hasSuffix(expected.suffix(window.width / 2 - 1)), "\(shown) | \(expected)")
    }
  }

  @Test func aLineThatIsHigherThanTheWindowScrollsByWhole() {
    var display = LineDisplay()
    var window = Window(width: 6, height: 3)
    let text = "一二三四五六七八九十"
    for end in text.indices { draw(String(text[...end]), "", &display, &window) }
    #expect(window.text == ">" + text)
    draw("", text, &display, &window)
    #expect(window.row == 0)
    draw(text, "", &display, &window)
    #expect(window.text.hasSuffix(text))
  }

  @Test func aNewSizeDrawsTheLineAnewInItsPlace() {
    var display = LineDisplay()
    var window = Window(width: 10, height: 5)
    draw("一二三四五六", "", &display, &window)
    window.perform(display.erase())
    #expect(window.text == "")
    draw("一二三四五六", "", &display, &window)
    #expect(window.text == ">一二三四五六")
  }
}
