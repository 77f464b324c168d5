/// Tells tables of data from those that only lay out a page.
enum TableReader {
  /// The rows of a table of data, all of the same length; nil for other tables.
  ///
  /// A table of data has two rows and two columns at least, and nothing but text in its cells.
  static func rows(of table: Int, in tree: HTMLTree) -> [[HTMLText]]? {
    // Looked for first, or each table would be read once for every table around it.
    if holdsTable(table, in: tree) { return nil }
    var rows: [[HTMLText]] = []
    var pending = Array(tree.nodes[table].children.reversed())
    while let id = pending.popLast() {
      switch tree.nodes[id].name {
      case "tr":
        let cells = tree.nodes[id].children.filter { ["td", "th"].contains(tree.nodes[$0].name) }
        guard let texts = texts(of: cells, in: tree) else { return nil }
        if !texts.isEmpty { rows.append(texts) }
      case "thead", "tbody", "tfoot": pending += tree.nodes[id].children.reversed()
      default: break
      }
    }
    let width = rows.map(\.count).max() ?? 0
    guard rows.count > 1, width > 1 else { return nil }
    return rows.map { $0 + Array(repeating: HTMLText(), count: width - $0.count) }
  }

  private static func holdsTable(_ table: Int, in tree: HTMLTree) -> Bool {
    var pending = tree.nodes[table].children
    while let id = pending.popLast() {
      if tree.nodes[id].name == "table" { return true }
      pending += tree.nodes[id].children
    }
    return false
  }

  /// The texts of cells; nil where one holds more than a line of text.
  private static func texts(of cells: [Int], in tree: HTMLTree) -> [HTMLText]? {
    var texts: [HTMLText] = []
    for cell in cells {
      let blocks = BlockReader.read(cell, in: tree).blocks
      switch (blocks.first, blocks.count) {
      case (nil, _): texts.append(HTMLText())
      case (.paragraph(let text), 1), (.heading(let text), 1): texts.append(text)
      default: return nil
      }
    }
    return texts
  }
}
