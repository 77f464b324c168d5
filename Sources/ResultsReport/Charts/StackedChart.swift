internal import Disclosure

/// For each row one bar, parted by the columns: how far people came, how sure they were.
struct StackedChart {
  let table: ReportTable
  /// The width of the part that stands for what is withheld, however many they are.
  private static let hidden = 26.0

  /// There are so many ways to fill a bar that can be told apart without colours.
  private static let styles = 5

  /// A chart; nil where nothing may be shown, or there are too many columns to tell apart.
  init?(_ table: ReportTable) {
    guard table.columns.count <= Self.styles,
      table.figures.joined().contains(where: { $0.value ?? 0 > 0 })
    else { return nil }
    self.table = table
  }

  func svg() -> SVG {
    var svg = SVG()
    for (index, column) in table.columns.enumerated() {
      svg.rectangle(x: 0.5, y: svg.height + 2, width: 11, height: 11, style: "bar b\(index)")
      svg.text(column.title, x: 18, y: svg.height + 12, style: "label")
      svg.advance(18)
    }
    for (row, figures) in zip(table.rows, table.figures) {
      svg.advance(4)
      svg.paragraph(row.title)
      let values = figures.map { $0.value ?? 0 }
      let total = Double(max(1, values.reduce(0, +)))
      let isWhole = figures.allSatisfy { $0.value != nil }
      let room = SVG.width - 1 - (isWhole ? 0 : Self.hidden)
      var x = 0.5
      for (column, value) in values.enumerated() where value > 0 {
        let width = Double(value) / total * room
        svg.rectangle(x: x, y: svg.height, width: width, height: 18, style: "bar b\(column)")
        if width > 18 {
          svg.text(
            "\(value)", x: x + width / 2, y: svg.height + 13, style: "inside i\(column)",
            anchor: "middle")
        }
        x += width
      }
      if !isWhole {
        svg.rectangle(x: x, y: svg.height, width: Self.hidden, height: 18, style: "hidden")
        svg.text("–", x: x + Self.hidden / 2, y: svg.height + 13, style: "figure", anchor: "middle")
      }
      svg.advance(20)
    }
    return svg
  }
}
