internal import CaseModel

/// White space at the ends of lines; two spaces that break a line become the backslash that one can see.
enum TrailingSpaces {
  static func edits(to draft: Draft) -> [Edit] {
    let verbatim = draft.verbatim
    let broken = linesBeforeBreaks(in: draft)
    return draft.lines.indices.compactMap { line in
      let text = draft.lines[line]
      guard text.last?.isWhitespace == true, !verbatim.contains(line) else { return nil }
      let kept = text.droppingTrailingSpaces
      let breaks = broken.contains(line) && text.hasSuffix("  ") && !kept.isEmpty
      return Edit(line, breaks ? kept + "\\" : kept)
    }
  }

  /// The lines of paragraphs that another line of the same paragraph follows.
  private static func linesBeforeBreaks(in draft: Draft) -> Set<Int> {
    var found: Set<Int> = []
    for index in draft.markup.nodes.indices where draft.markup.nodes[index].kind == .paragraph {
      found.formUnion(draft.lines(of: Markup.NodeID(index)).dropLast())
    }
    return found
  }
}
