/// Keeps what is on the screen the same as an edited line, with as little output as it takes: a
/// character typed at the end is sent alone, which slow lines and screen readers are glad of.
///
/// Where the line has more rows than the window, those around the cursor are shown; the others have
/// scrolled away.
struct LineDisplay {
  /// What is on the screen, from the row `top` of the line on.
  private var drawn: [ScreenText] = []
  private var top = 0
  /// Where the terminal's cursor is, from the first row that is on the screen.
  private var place = EditRows.Place()
  private var steps: [ScreenStep] = []

  /// The steps that bring the screen from what it shows to what it should show.
  /// - Parameter height: the rows of the window.
  mutating func update(_ line: EditRows, height: Int) -> [ScreenStep] {
    steps = []
    let newTop =
      line.cursor.row < top
      ? line.cursor.row : max(top, line.cursor.row - max(1, height) + 1)
    let first = min(top, newTop)
    let end = min(line.rows.count, newTop + max(1, height))
    for row in first..<end { write(line, row, at: row - first) }
    let count = end - first
    if drawn.count > count {
      move(to: EditRows.Place(row: count - 1, column: line.widths[end - 1]))
      steps.append(.clearBelow)
    }
    // Rows that a line end at the bottom of the window pushed out.
    place.row -= newTop - first
    drawn = Array(line.rows[newTop..<end])
    top = newTop
    move(to: EditRows.Place(row: line.cursor.row - top, column: line.cursor.column))
    return steps
  }

  /// The steps that take away what is shown, to begin anew in the same place.
  mutating func erase() -> [ScreenStep] {
    steps = []
    move(to: EditRows.Place())
    steps.append(.clearBelow)
    let erasing = steps
    self = LineDisplay()
    return erasing
  }

  private mutating func write(_ line: EditRows, _ row: Int, at position: Int) {
    let text = line.rows[row]
    let old = position < drawn.count ? drawn[position] : nil
    if old == text { return }
    let (same, column) = Self.commonStart(old ?? .empty, text)
    move(to: EditRows.Place(row: position, column: column))
    if let old, old.characters.count > same { steps.append(.clearToLineEnd) }
    steps.append(.text(text.dropFirst(same)))
    place.column = line.widths[row]
  }

  /// How many characters two rows begin with alike, and the columns that these take.
  private static func commonStart(_ old: ScreenText, _ new: ScreenText) -> (Int, Int) {
    var count = 0
    var columns = 0
    for (left, right) in zip(old.characters, new.characters) {
      guard left.character == right.character, left.style == right.style else { break }
      count += 1
      columns += EditedText.columns(of: left.character)
    }
    return (count, columns)
  }

  private mutating func move(to target: EditRows.Place) {
    if target.row > place.row {
      steps += Array(repeating: .newLine, count: target.row - place.row)
      place.column = 0
    } else if target.row < place.row {
      steps.append(.up(place.row - target.row))
    }
    if target.column != place.column { steps.append(.column(target.column)) }
    place = target
  }
}
