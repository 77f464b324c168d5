internal import Disclosure

/// Who moved where: first answers on the left, later ones on the right, bands as wide as the people are many. What is
/// withheld isn't drawn.
struct FlowChart {
  private let table: ReportTable
  private let values: [[Int]]
  private let scale: Double

  private static let gap = 8.0
  private static let tall = 180.0

  /// A chart; nil where nothing may be shown.
  init?(_ table: ReportTable) {
    values = table.figures.map { $0.map { $0.value ?? 0 } }
    let total = values.joined().reduce(0, +)
    guard total > 0 else { return nil }
    self.table = table
    scale = Self.tall / Double(total)
  }

  func svg() -> SVG {
    var svg = SVG()
    for (index, row) in table.rows.enumerated() where isShown(index) {
      svg.paragraph("\(index + 1)  \(row.title)")
    }
    svg.advance(8)
    let top = svg.height
    let lefts = starts { values[$0].reduce(0, +) }
    let rights = starts { column in values.reduce(0) { $0 + $1[column] } }
    var left = lefts
    var right = rights
    for (row, figures) in values.enumerated() {
      for (column, value) in figures.enumerated() where value > 0 {
        let width = Double(value) * scale
        svg.band(
          fromX: 34, y: top + left[row], toX: SVG.width - 34, y: top + right[column], width: width)
        left[row] += width
        right[column] += width
      }
    }
    for index in values.indices where isShown(index) {
      mark(&svg, index, top, lefts[index], left[index], isLeft: true)
      mark(&svg, index, top, rights[index], right[index], isLeft: false)
    }
    svg.advance(Self.tall + Self.gap * Double(values.count))
    return svg
  }

  private func isShown(_ index: Int) -> Bool {
    values[index].contains { $0 > 0 } || values.contains { $0[index] > 0 }
  }

  private func starts(_ size: (Int) -> Int) -> [Double] {
    var place = 0.0
    return values.indices.map { index in
      defer { if isShown(index) { place += Double(size(index)) * scale + Self.gap } }
      return place
    }
  }

  /// The block at the end of the bands, with the number of its answer and how many are drawn.
  private func mark(
    _ svg: inout SVG, _ index: Int, _ top: Double, _ start: Double, _ end: Double, isLeft: Bool
  ) {
    let count = Int(((end - start) / scale).rounded())
    let x = isLeft ? 30 : SVG.width - 34
    svg.rectangle(x: x, y: top + start, width: 4, height: end - start, style: "bar b1")
    guard count > 0 else { return }
    svg.text(
      "\(index + 1): \(count)", x: isLeft ? 27 : SVG.width - 27, y: top + (start + end) / 2 + 4,
      style: "figure", anchor: isLeft ? "end" : "start")
  }
}
