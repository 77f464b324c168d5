internal import CaseModel

/// One blank line between the blocks of the text, none twice.
enum BlankLines {
  static func edits(to draft: Draft) -> [Edit] {
    let starts = Set(draft.blocks.compactMap { draft.lines(of: $0.id).first })
    let verbatim = draft.verbatim
    var edits: [Edit] = []
    for line in draft.lines.indices.dropFirst(max(1, draft.body)).dropLast() {
      let isBlank = draft.lines[line].isBlank
      let followsBlank =
        draft.lines[line - 1].isBlank || line == draft.body && isBlank && draft.body == 0
      if isBlank, followsBlank, !verbatim.contains(line), !verbatim.contains(line - 1) {
        edits.append(Edit(line..<line + 1, []))
      } else if !isBlank, !followsBlank, starts.contains(line) {
        edits.append(Edit(line..<line, [""]))
      }
    }
    return edits
  }
}
