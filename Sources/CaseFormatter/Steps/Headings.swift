internal import CaseModel

/// Headings are written with number signs before the text only.
enum Headings {
  static func edits(to draft: Draft) -> [Edit] {
    draft.blocks.compactMap { block in
      guard case .heading(let level) = draft.markup[block.id].kind else { return nil }
      guard let line = draft.lines(of: block.id).first else { return nil }
      let text = draft.lines[line].trimmingSpaces
      let signs = String(repeating: "#", count: Int(level))
      let isUnderlined = !text.hasPrefix("#")
      if isUnderlined, !isUnderline(line + 1, in: draft) { return nil }
      let heading = "\(signs) \(isUnderlined ? text : unsigned(text))"
      return heading == draft.lines[line]
        ? nil : Edit(line..<line + (isUnderlined ? 2 : 1), [heading])
    }
  }

  /// The text between the number signs before it and those after it.
  private static func unsigned(_ heading: String) -> String {
    let text = heading.drop { $0 == "#" }.trimmingSpaces
    let open = text.reversed().drop { $0 == "#" }
    let isClosed = open.count < text.count && open.first.map(\.isWhitespace) ?? true
    return isClosed ? String(open.reversed()).trimmingSpaces : text
  }

  private static func isUnderline(_ line: Int, in draft: Draft) -> Bool {
    guard draft.lines.indices.contains(line) else { return false }
    let text = draft.lines[line].trimmingSpaces
    return !text.isEmpty && (text.allSatisfy { $0 == "=" } || text.allSatisfy { $0 == "-" })
  }
}
