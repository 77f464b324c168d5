internal import Terminal

/// Names and what belongs to them, in two columns.
enum FactTable {
  /// The lines, a row each.
  static func lines(_ rows: [(name: String, value: String)]) -> [ScreenText] {
    let names = rows.map { ScreenText($0.name, style: .dim) }
    let column = (names.map(\.width).max() ?? 0) + 2
    return zip(names, rows).map { name, row in
      name + ScreenText(String(repeating: " ", count: column - name.width)) + ScreenText(row.value)
    }
  }
}
