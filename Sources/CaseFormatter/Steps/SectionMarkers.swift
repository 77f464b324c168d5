internal import CaseModel

/// Sections that begin with a marker such as 【案例描述】 get a heading, which every program shows as one.
enum SectionMarkers {
  private static let brackets: [Character: Character] = ["【": "】", "〔": "〕", "［": "］", "[": "]"]

  static func edits(to draft: Draft) -> [Edit] {
    draft.blocks.compactMap { block in
      guard draft.markup[block.id].kind == .paragraph,
        let line = draft.lines(of: block.id).first, draft.indent(of: block.id) < 4
      else { return nil }
      let text = draft.lines[line].trimmingSpaces
      guard let opening = text.first, let closing = brackets[opening],
        let end = text.firstIndex(of: closing)
      else { return nil }
      let name = text[text.index(after: text.startIndex)..<end].trimmingSpaces
      let rest = text[text.index(after: end)...]
        .drop { $0.isWhitespace || $0 == ":" || $0 == "：" }
      guard !name.isEmpty else { return nil }
      return Edit(
        line..<line + 1, ["## \(name)"] + (rest.isEmpty ? [""] : ["", String(rest)]))
    }
  }
}
