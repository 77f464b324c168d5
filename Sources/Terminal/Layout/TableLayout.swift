internal import CaseModel

/// Sets a table in columns; where they don't fit, each cell on a line with its column's name.
struct TableLayout {
  private let rows: [[String]]

  init(markup: Markup, table: Markup.NodeID) {
    rows = markup.children(of: table).map { row in
      markup.children(of: row).map { markup.plainText(of: $0) }
    }
  }

  func lines(width: Int) -> [ScreenText] {
    guard let header = rows.first else { return [] }
    let widths = header.indices.map { column in
      rows.map { column < $0.count ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
    }
    let total = widths.reduce(0, +) + 2 * (widths.count - 1)
    if total > width { return listed(header, width: width) }
    var lines = rows.map { line($0, widths) }
    lines[0] = lines[0].styled(.bold)
    lines.insert(ScreenText(String(repeating: "─", count: total), style: .dim), at: 1)
    return lines
  }

  private func line(_ cells: [String], _ widths: [Int]) -> ScreenText {
    var text = ""
    for (cell, width) in zip(cells, widths) {
      text += cell + String(repeating: " ", count: max(0, width - DisplayWidth.of(cell)) + 2)
    }
    return ScreenText(text.trimmingTrailingSpaces)
  }

  private func listed(_ header: [String], width: Int) -> [ScreenText] {
    let wrapper = LineWrapper(width: width)
    var lines: [ScreenText] = []
    for row in rows.dropFirst() {
      for (column, cell) in row.enumerated() where !cell.isEmpty {
        let name = column < header.count ? header[column] + ": " : ""
        lines += wrapper.lines(
          ScreenText(name, style: .dim) + ScreenText(cell),
          first: ScreenText(column == 0 ? "" : "  "), rest: ScreenText("    "))
      }
    }
    return lines
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
