internal import CaseModel

/// Sets a table in columns; where they don't fit, each cell on a line with its column's name.
struct TableLayout {
  private let rows: [[ScreenText]]
  private let alignments: [TableAlignment]

  init(markup: Markup, table: Markup.NodeID) {
    let rows = markup.children(of: table).map { markup.children(of: $0) }
    self.rows = rows.map { cells in cells.map { ScreenText(markup.plainText(of: $0)) } }
    alignments = (rows.first ?? []).map {
      if case .tableCell(let alignment) = markup[$0].kind { alignment } else { .none }
    }
  }

  /// The lines.
  /// - Parameter isDrawn: whether the table may be drawn, as opposed to told cell by cell.
  func lines(width: Int, isDrawn: Bool = true) -> [ScreenText] {
    guard let header = rows.first else { return [] }
    let widths = header.indices.map { column in
      rows.map { column < $0.count ? $0[column].width : 0 }.max() ?? 0
    }
    let total = widths.reduce(0, +) + 2 * (widths.count - 1)
    if total > width || !isDrawn { return listed(header, width: width) }
    var lines = rows.map { line($0, widths) }
    lines[0] = lines[0].styled(.bold)
    lines.insert(ScreenText(String(repeating: "─", count: total), style: .dim), at: 1)
    return lines
  }

  private func line(_ cells: [ScreenText], _ widths: [Int]) -> ScreenText {
    var line = ScreenText.empty
    var waiting = 0
    for (column, (cell, width)) in zip(cells, widths).enumerated() {
      let space = width - cell.width
      let left =
        switch alignments[column] {
        case .right: space
        case .center: space / 2
        case .left, .none: 0
        }
      // Spaces are only written before text, so that no line ends with them.
      if !cell.isEmpty { line += spaces(waiting + left) + cell }
      waiting = cell.isEmpty ? waiting + width + 2 : space - left + 2
    }
    return line
  }

  private func spaces(_ count: Int) -> ScreenText {
    ScreenText(String(repeating: " ", count: max(0, count)))
  }

  private func listed(_ header: [ScreenText], width: Int) -> [ScreenText] {
    let wrapper = LineWrapper(width: width)
    if rows.count == 1 { return header.flatMap { wrapper.lines($0) } }
    var lines: [ScreenText] = []
    for row in rows.dropFirst() {
      for (column, cell) in row.enumerated() where !cell.isEmpty {
        let name = column < header.count && !header[column].isEmpty
        let label = name ? header[column].styled(.dim) + ScreenText(": ", style: .dim) : .empty
        lines += wrapper.lines(
          label + cell, first: ScreenText(column == 0 ? "" : "  "), rest: ScreenText("    "))
      }
    }
    return lines
  }
}
