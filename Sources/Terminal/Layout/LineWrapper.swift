internal import CaseModel

/// Breaks text into lines as Chinese and Latin typography have it.
///
/// Lines break at spaces and between Chinese characters. No line begins with closing punctuation or
/// ends with opening punctuation as long as there is another place to break; a word longer than a line
/// is cut.
public struct LineWrapper {
  private let width: Int

  /// The number of columns of a line.
  var columns: Int { width }

  /// Breaks lines at a number of columns, at least 2.
  public init(width: Int) { self.width = max(2, width) }

  /// The lines of a text.
  /// - Parameters:
  ///   - text: the text.
  ///   - first: what stands before the first line.
  ///   - rest: what stands before the others.
  public func lines(
    _ text: ScreenText, first: ScreenText = .empty, rest: ScreenText = .empty
  ) -> [ScreenText] {
    let cells = text.characters.map(Cell.init)
    var lines: [ScreenText] = []
    var prefix = first
    var start = Self.skipSpaces(cells, from: 0)
    while start < cells.count || lines.isEmpty {
      let room = max(2, width - prefix.width)
      let end = Self.end(of: cells, from: start, room: room, isFirst: lines.isEmpty)
      lines.append(Self.line(cells[start..<end], after: prefix))
      start = Self.skipSpaces(cells, from: end)
      prefix = rest
    }
    return lines
  }

  /// A character, and what it means for breaking.
  private struct Cell {
    let character: Character
    let style: TextStyle
    let width: Int
    let isSpace: Bool
    let isClosing: Bool
    let isOpening: Bool
    let isWide: Bool

    init(_ character: Character, _ style: TextStyle) {
      self.character = character
      self.style = style
      width = DisplayWidth.of(character)
      isSpace = character == " " || character == "\u{3000}"
      isClosing = LineWrapper.closing.contains(character)
      isOpening = LineWrapper.opening.contains(character)
      isWide =
        character.unicodeScalars.first.map { $0.isChinese || DisplayWidth.isWide($0) } ?? false
    }

    /// Whether a line may break between this character and the next.
    func breaks(before next: Cell) -> Bool {
      if next.isClosing || next.isSpace || isOpening { return false }
      return isSpace || isWide || next.isWide
    }
  }

  private static func skipSpaces(_ cells: [Cell], from start: Int) -> Int {
    cells[start...].firstIndex { !$0.isSpace } ?? cells.count
  }

  /// Where the line ends that begins at a place.
  private static func end(of cells: [Cell], from start: Int, room: Int, isFirst: Bool) -> Int {
    guard start < cells.count else { return start }
    // Closing punctuation that had to begin a line keeps it for itself.
    let isStranded = !isFirst && cells[start].isClosing
    var width = 0
    var lastBreak = start
    for place in start..<cells.count {
      let cell = cells[place]
      if place > start, cells[place - 1].breaks(before: cell) { lastBreak = place }
      if isStranded && !cell.isClosing && !cell.isSpace { return place }
      width += cell.width
      // Spaces at the end of a line aren't shown, so they may stand outside.
      guard width > room, !cell.isSpace, place > start else { continue }
      return lastBreak > start ? lastBreak : cut(cells, start, place)
    }
    return cells.count
  }

  /// Where to cut what doesn't fit: so that the next line begins with no closing punctuation.
  private static func cut(_ cells: [Cell], _ start: Int, _ place: Int) -> Int {
    let earlier = cells[start...place].lastIndex { !$0.isClosing && !$0.isSpace } ?? start
    return earlier > start ? earlier : place
  }

  private static func line(_ cells: ArraySlice<Cell>, after prefix: ScreenText) -> ScreenText {
    let shown = cells.lastIndex { !$0.isSpace }.map { cells[...$0] } ?? []
    var line = prefix
    for cell in shown { line.append(cell.character, cell.style) }
    return line
  }

  private static let closing = Set("，。、；：？！）》〉」』】〕〗”’…—·,.;:?!)]}%")
  private static let opening = Set("（《〈「『【〔〖“‘([{")
}
