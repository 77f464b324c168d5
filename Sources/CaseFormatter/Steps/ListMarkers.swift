internal import CaseModel

/// Lists begin their items with `-`, or with `1.`, `2.` in order.
enum ListMarkers {
  static func edits(to draft: Draft) -> [Edit] {
    var changes: [Int: [(column: Int, length: Int, mark: String)]] = [:]
    for index in draft.markup.nodes.indices where draft.markup.nodes[index].kind.isList {
      let list = Markup.NodeID(index)
      guard draft.markup[list].line > 0 else { continue }
      for (number, item) in draft.markup.children(of: list).enumerated() {
        guard let line = draft.lines(of: item).first,
          let change = change(of: item, number: number, in: list, line: line, draft)
        else { continue }
        changes[line, default: []].append(change)
      }
    }
    return changes.map { line, changes in
      var bytes = Array(draft.lines[line].utf8)
      for change in changes.sorted(by: { $0.column > $1.column }) {
        bytes.replaceSubrange(
          change.column..<change.column + change.length, with: Array(change.mark.utf8))
      }
      return Edit(line, String(decoding: bytes, as: UTF8.self))
    }.sorted { $0.lines.lowerBound < $1.lines.lowerBound }
  }

  /// What is to be changed about the mark of an item; only marks of the same length are changed, so that
  /// what stands in the item keeps its place.
  private static func change(
    of item: Markup.NodeID, number: Int, in list: Markup.NodeID, line: Int, _ draft: Draft
  ) -> (column: Int, length: Int, mark: String)? {
    let column = draft.indent(of: item)
    let rest = draft.lines[line].utf8.dropFirst(column)
    switch draft.markup[list].kind {
    case .bulletList:
      guard let mark = rest.first, mark == UInt8(ascii: "*") || mark == UInt8(ascii: "+") else {
        return nil
      }
      return (column, 1, "-")
    case .orderedList(let start, _):
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard let end = rest.dropFirst(digits.count).first,
        end == UInt8(ascii: ".") || end == UInt8(ascii: ")")
      else { return nil }
      let mark = "\(Int(start) + number)."
      let written = String(decoding: digits, as: UTF8.self) + (end == UInt8(ascii: ".") ? "." : ")")
      return mark.utf8.count == written.utf8.count && mark != written
        ? (column, mark.utf8.count, mark) : nil
    default: return nil
    }
  }
}
