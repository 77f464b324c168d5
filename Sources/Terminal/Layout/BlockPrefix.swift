/// What stands before the lines of a block: the marks and bars of the lists, quotations and notes
/// that it is in. A mark stands before the first line only, whatever kind of block begins with it.
struct BlockPrefix {
  private struct Level {
    var first: ScreenText
    var rest: ScreenText
    var isMarked = false
  }

  private var levels: [Level] = []
  private let limit: Int

  /// A prefix that takes at most half of a width, as text must have room in the deepest nesting.
  init(width: Int) { limit = width / 2 }

  /// The columns before all lines of a block but its first.
  var width: Int { rest.width }

  /// Whether a mark waits for its line.
  var hasWaitingMark: Bool { levels.contains { !$0.isMarked } }

  /// Begins a level with what stands before its first line, and before the others.
  mutating func begin(first: ScreenText, rest: ScreenText) {
    levels.append(Level(first: first, rest: rest))
  }

  /// Ends the innermost level.
  mutating func end() { _ = levels.popLast() }

  /// Whether the mark of the innermost level waits for a line.
  var innermostWaits: Bool { levels.last.map { !$0.isMarked } ?? false }

  /// What stands before the next line, which takes the marks that wait.
  mutating func takeFirst() -> ScreenText {
    let first = joined(levels.map { $0.isMarked ? $0.rest : $0.first })
    for index in levels.indices { levels[index].isMarked = true }
    return first
  }

  /// What stands before the lines that follow.
  var rest: ScreenText { joined(levels.map(\.rest)) }

  /// The inner levels, as many as have room.
  private func joined(_ texts: [ScreenText]) -> ScreenText {
    var shown: [ScreenText] = []
    var width = 0
    for text in texts.reversed() {
      width += text.width
      if width > limit && !shown.isEmpty { break }
      shown.append(text)
    }
    return shown.reversed().reduce(.empty, +)
  }
}
