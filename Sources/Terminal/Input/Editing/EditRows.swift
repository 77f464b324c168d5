/// A prompt and a line set in rows, each of which ends where the window does, and where the cursor is.
struct EditRows: Equatable {
  /// A place on the screen, counted from the first row and column.
  struct Place: Equatable {
    var row = 0
    var column = 0
  }

  private(set) var rows: [ScreenText] = [.empty]
  /// The columns that each row takes.
  private(set) var widths = [0]
  private(set) var cursor = Place()
  private let limit: Int

  /// Sets a line in rows.
  /// - Parameters:
  ///   - before: what stands before the cursor.
  ///   - after: what stands behind it.
  ///   - width: the columns of the window; the last stays empty, as terminals differ in what
  ///     happens when it is written to.
  init(prompt: ScreenText, before: String, after: String = "", width: Int) {
    limit = max(2, width - 1)
    for span in prompt.spans { append(EditedText.shown(span.text), span.style) }
    append(EditedText.shown(before), .plain)
    cursor = Place(row: rows.count - 1, column: widths[rows.count - 1])
    let rest = EditedText.shown(after)
    if let first = rest.first {
      if cursor.column + EditedText.columns(of: first) > limit { beginRow() }
      cursor = Place(row: rows.count - 1, column: widths[rows.count - 1])
    }
    append(rest, .plain)
  }

  private mutating func append(_ text: String, _ style: TextStyle) {
    var row = ""
    var width = widths[widths.count - 1]
    for character in text {
      let columns = EditedText.columns(of: character)
      if width + columns > limit && width > 0 {
        close(row, style, width)
        beginRow()
        row = ""
        width = 0
      }
      row.append(character)
      width += columns
    }
    close(row, style, width)
  }

  private mutating func close(_ row: String, _ style: TextStyle, _ width: Int) {
    rows[rows.count - 1].append(safe: row, style)
    widths[widths.count - 1] = width
  }

  private mutating func beginRow() {
    rows.append(.empty)
    widths.append(0)
  }
}
