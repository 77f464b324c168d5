internal import CaseModel

/// Boxes, `::` and `=` of questions, in half-width and with one space.
enum OptionMarks {
  static func edits(to draft: Draft) -> [Edit] {
    draft.questions.flatMap { question in
      draft.markup.children(of: question).flatMap { block -> [Edit] in
        switch draft.markup[block].kind {
        case .bulletList: draft.markup.children(of: block).compactMap { option($0, in: draft) }
        case .paragraph: answers(block, in: draft)
        default: []
        }
      }
    }
  }

  private static func option(_ item: Markup.NodeID, in draft: Draft) -> Edit? {
    let content = draft.markup[item].firstChild
    guard content != .none, draft.markup[content].kind == .paragraph,
      let line = draft.lines(of: content).first
    else { return nil }
    let (before, after) = draft.lines[line].parted(atByte: draft.indent(of: content))
    let written = boxed(after) ?? paired(after)
    return written.map { Edit(line, before + $0) }.flatMap {
      $0.replacement == [draft.lines[line]] ? nil : $0
    }
  }

  private static func boxed(_ text: String) -> String? {
    guard let first = text.first, let open = String(first).halfWidth.first,
      let close = ["(": ")", "[": "]"][open] as Character?,
      let end = text.firstIndex(where: { String($0).halfWidth == String(close) })
    else { return nil }
    let inside = text[text.index(after: text.startIndex)..<end].trimmingSpaces
    guard inside.isEmpty || ["x", "X", "ｘ", "Ｘ", "✓", "✔", "√"].contains(inside) else { return nil }
    let rest = text[text.index(after: end)...].trimmingSpaces
    return "\(open)\(inside.isEmpty ? " " : "x")\(close) \(rest)".droppingTrailingSpaces
  }

  private static func paired(_ text: String) -> String? {
    guard let mark = text.firstRange(of: "：：") ?? text.firstRange(of: "::") else { return nil }
    let left = text[..<mark.lowerBound].droppingTrailingSpaces
    let right = text[mark.upperBound...].trimmingSpaces
    return left.isEmpty || right.isEmpty ? nil : "\(left) :: \(right)"
  }

  private static func answers(_ paragraph: Markup.NodeID, in draft: Draft) -> [Edit] {
    draft.lines(of: paragraph).compactMap { line in
      let text = draft.lines[line]
      let indent = text.prefix { $0 == " " }
      let rest = text.dropFirst(indent.count)
      guard let mark = rest.first, mark == "=" || mark == "＝" else { return nil }
      let written = "\(indent)= \(rest.dropFirst().trimmingSpaces)".droppingTrailingSpaces
      return written == text ? nil : Edit(line, written)
    }
  }
}
