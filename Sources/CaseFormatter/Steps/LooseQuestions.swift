internal import CaseModel

/// Bullets and paragraphs that ask something become items of a numbered list.
enum LooseQuestions {
  static func edits(to draft: Draft) -> [Edit] {
    var number = 0
    var edits: [Edit] = []
    for block in draft.blocks {
      switch draft.markup[block.id].kind {
      case .heading(level: 2): number = 0
      case .orderedList where block.section == .questions:
        number += draft.markup.children(of: block.id).count
      case .bulletList where block.section == .questions:
        edits += draft.markup.children(of: block.id).compactMap { item in
          number += 1
          return numbered(item, number, in: draft)
        }
      case .paragraph where block.section == .questions:
        edits += paragraph(block.id, &number, in: draft)
      default: break
      }
    }
    return edits
  }

  /// A paragraph whose lines begin with `1、` and the like, each line that does an item.
  private static func paragraph(
    _ id: Markup.NodeID, _ number: inout Int, in draft: Draft
  ) -> [Edit] {
    let lines = draft.lines(of: id)
    guard let first = lines.first, QuestionNumber.length(in: draft.lines[first]) > 0 else {
      return []
    }
    return lines.map { line in
      let text = draft.lines[line]
      let length = QuestionNumber.length(in: text)
      if length > 0 { number += 1 }
      let mark = "\(number). "
      return length > 0
        ? Edit(line, mark + text.parted(atByte: length).after)
        : Edit(line, String(repeating: " ", count: mark.count) + text.trimmingSpaces)
    }
  }

  /// A bullet's item with a number for its bullet, its further lines moved along.
  private static func numbered(
    _ item: Markup.NodeID, _ number: Int, in draft: Draft
  ) -> Edit? {
    let lines = draft.lines(of: item)
    let content = draft.markup[item].firstChild
    guard content != .none, let first = lines.first, draft.lines(of: content).first == first else {
      return nil
    }
    let (before, after) = draft.lines[first].parted(atByte: draft.indent(of: content))
    let indent = String(before.prefix { $0 == " " })
    let mark = "\(indent)\(number). "
    let shift = mark.count - before.count
    let rest = lines.dropFirst().map { line in
      let text = draft.lines[line]
      return text.isBlank || shift < 0 ? text : String(repeating: " ", count: shift) + text
    }
    return Edit(lines, [mark + after] + rest)
  }
}
