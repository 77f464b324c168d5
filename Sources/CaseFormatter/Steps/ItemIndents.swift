internal import CaseModel

/// The items of the outer lists are numbered in order and have one space after their mark; what stands in
/// them moves along.
enum ItemIndents {
  static func edits(to draft: Draft) -> [Edit] {
    draft.blocks.flatMap { block -> [Edit] in
      draft.markup.children(of: block.id).enumerated().compactMap { number, item in
        switch draft.markup[block.id].kind {
        case .bulletList: edit(item, mark: nil, in: draft)
        case .orderedList(let start, _): edit(item, mark: "\(Int(start) + number).", in: draft)
        default: nil
        }
      }
    }
  }

  /// - Parameter mark: the item's mark; the one that it has where nil.
  private static func edit(_ item: Markup.NodeID, mark: String?, in draft: Draft) -> Edit? {
    let content = draft.markup[item].firstChild
    let lines = draft.lines(of: item)
    guard content != .none, draft.markup[content].kind != .codeBlock, let first = lines.first,
      draft.lines(of: content).first == first
    else { return nil }
    let (before, after) = draft.lines[first].parted(atByte: draft.indent(of: content))
    let indent = before.prefix { $0 == " " }
    let written = before.dropFirst(indent.count).trimmingSpaces
    let prefix = "\(indent)\(mark ?? written) "
    guard prefix != before, !written.isEmpty, !before.contains("\t") else { return nil }
    let shift = prefix.count - before.count
    let rest = lines.dropFirst().map { line in
      let text = draft.lines[line]
      if text.isBlank { return text }
      if shift > 0 { return String(repeating: " ", count: shift) + text }
      return String(text.dropFirst(min(-shift, text.prefix { $0 == " " }.count)))
    }
    return Edit(lines, [prefix + after] + rest)
  }
}
