internal import Disclosure

/// Bars with their names above them: one for each column of a table, the first open, the others filled, so that
/// they can be told apart without colours.
struct BarChart {
  let table: ReportTable
  /// Bars are drawn up to this number.
  private let greatest: Int

  /// A chart; nil where nothing may be shown.
  init?(_ table: ReportTable) {
    guard let greatest = table.figures.joined().compactMap(\.value).max(), greatest > 0 else {
      return nil
    }
    self.table = table
    self.greatest = greatest
  }

  func svg() -> SVG {
    var svg = SVG()
    if table.columns.count > 1 { legend(&svg) }
    for (row, figures) in zip(table.rows, table.figures) {
      svg.paragraph(row.title)
      for (column, figure) in figures.enumerated() {
        let width = Double(figure.value ?? 0) / Double(greatest) * (SVG.width - 40)
        svg.rectangle(x: 0.5, y: svg.height, width: width, height: 11, style: style(column))
        svg.text(
          figure.value.map(String.init) ?? "–", x: width + 5, y: svg.height + 10, style: "figure")
        svg.advance(14)
      }
      svg.advance(6)
    }
    return svg
  }

  private func style(_ column: Int) -> String {
    "bar b\(table.columns.count == 1 ? 1 : column % 4)"
  }

  private func legend(_ svg: inout SVG) {
    for (index, column) in table.columns.enumerated() {
      svg.rectangle(x: 0.5, y: svg.height + 2, width: 11, height: 11, style: style(index))
      svg.text(column.title, x: 18, y: svg.height + 12, style: "label")
      svg.advance(18)
    }
    svg.advance(4)
  }
}
