internal import CaseModel

/// Pipe tables, as GitHub's Markdown has them: the C library takes them for paragraphs.
enum Tables {
  /// How many missing cells are added to the short rows of a text; a wide table with thousands of empty
  /// rows would take gigabytes.
  private static let mostAdded = 10_000

  /// Turns every paragraph whose second line is a delimiter row into a table.
  static func convert(
    in builder: inout TreeBuilder, source: SourceText
  ) throws(MarkdownError) {
    var added = 0
    for index in builder.markup.nodes.indices {
      let id = Markup.NodeID(index)
      let node = builder.markup[id]
      guard node.endLine > node.line, node.kind == .paragraph,
        let rows = TableSource(node, source: source)
      else { continue }
      builder.markup[id].kind = .table
      builder.markup.removeChildren(of: id)
      for (number, cells) in rows.rows.enumerated() {
        let row = builder.markup.append(.tableRow(isHeader: number == 0), to: id)
        // The delimiter row is no row of the table.
        let line = node.line + Int32(truncatingIfNeeded: number == 0 ? 0 : number + 1)
        builder.markup[row].line = line
        builder.markup[row].endLine = line
        builder.markup[row].byteColumn = node.byteColumn
        let missing = min(rows.alignments.count - cells.count, mostAdded - added)
        added += missing
        try append(
          cells + Array(repeating: [], count: missing), of: rows, to: row, in: &builder)
      }
    }
  }

  /// Parses the cells of a row; each is the text of a heading, which holds nothing but a line of text.
  private static func append(
    _ cells: [[UInt8]], of rows: TableSource, to row: Markup.NodeID, in builder: inout TreeBuilder
  ) throws(MarkdownError) {
    let text = cells.map { "# ".utf8 + $0 + " #".utf8 }.joined(separator: [0x0A])
    try builder.append(Array(text)[...], to: row, lineOffset: 0)
    for (column, cell) in builder.markup.children(of: row).enumerated() {
      builder.markup[cell].kind = .tableCell(rows.alignments[column])
      // Its place is that of its row.
      builder.markup[cell].line = 0
    }
  }
}

/// The cells of a table in the source.
private struct TableSource {
  var alignments: [TableAlignment]
  var rows: [[[UInt8]]]

  init?(_ paragraph: Markup.Node, source: SourceText) {
    let indent = max(0, Int(paragraph.byteColumn) - 1)
    func cells(ofLine line: Int32) -> [[UInt8]] {
      Self.cells(of: source.lineBytes(Int(line)).dropFirst(indent))
    }
    let delimiters = source.lineBytes(Int(paragraph.line) + 1).dropFirst(indent)
    guard delimiters.contains(UInt8(ascii: "|")) else { return nil }
    let columns = Self.cells(of: delimiters).map(Self.alignment)
    let alignments = columns.compactMap(\.self)
    let header = cells(ofLine: paragraph.line)
    guard !columns.isEmpty, alignments.count == columns.count, header.count == columns.count
    else { return nil }
    self.alignments = alignments
    rows = [header]
    for line in stride(from: paragraph.line + 2, through: paragraph.endLine, by: 1) {
      rows.append(Array(cells(ofLine: line).prefix(columns.count)))
    }
  }

  /// The alignment that a cell of the delimiter row gives; nil where it isn't one.
  private static func alignment(_ cell: [UInt8]) -> TableAlignment? {
    let colon = UInt8(ascii: ":")
    let isLeft = cell.first == colon
    let isRight = cell.last == colon
    let dashes = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
    guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
    return isLeft ? (isRight ? .center : .left) : (isRight ? .right : TableAlignment.none)
  }

  /// The texts between the pipes of a line; `\|` is a pipe within a text.
  private static func cells(of line: ArraySlice<UInt8>) -> [[UInt8]] {
    let pipe = UInt8(ascii: "|")
    var cells: [[UInt8]] = [[]]
    var isEscaped = false
    for byte in line {
      if byte == pipe && isEscaped {
        cells[cells.count - 1][cells[cells.count - 1].count - 1] = pipe
      } else if byte == pipe {
        cells.append([])
      } else {
        cells[cells.count - 1].append(byte)
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    let trimmed = cells.map(\.trimmingBlanks)
    let isOpen = trimmed.first?.isEmpty == true
    let isClosed = trimmed.count > 1 && trimmed.last?.isEmpty == true
    return Array(trimmed.dropFirst(isOpen ? 1 : 0).dropLast(isClosed ? 1 : 0))
  }
}

extension [UInt8] {
  fileprivate var trimmingBlanks: [UInt8] {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    return Array(drop(while: isBlank).reversed().drop(while: isBlank).reversed())
  }
}
