internal import CaseModel

/// Writes blocks as Markdown that reads as they do.
struct HTMLMarkdown {
  /// Where the blocks stand, which decides what the beginning of a paragraph could mean.
  let place: ParagraphEscape.Place

  /// Blocks with an empty line between them.
  func text(_ blocks: [HTMLBlock]) -> String {
    blocks.map { text($0) }.joined(separator: "\n\n")
  }

  /// One block, in one or more lines.
  func text(_ block: HTMLBlock) -> String {
    switch block {
    case .heading(let text): "### \(line(text))"
    case .paragraph(let text): paragraph(text)
    case .list(let start, let items): list(start, items)
    case .quotation(let blocks):
      HTMLMarkdown(place: .section).text(blocks).split(
        separator: "\n", omittingEmptySubsequences: false
      )
      .map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
    case .code(let code): MarkdownCode.block(code + "\n")
    case .table(let rows): table(rows)
    case .rule: "---"
    }
  }

  private func paragraph(_ text: HTMLText) -> String {
    guard let first = text.pieces.first, first.style == HTMLText.Style() else { return line(text) }
    let start =
      place == .questionSection && EnumerationMark.isNumber(first.text)
      ? MarkdownEscape.inline(first.text) : ParagraphEscape.paragraph(first.text, in: place)
    return start + line(text, from: 1)
  }

  /// The pieces from one on, with their marks.
  private func line(_ text: HTMLText, from start: Int = 0) -> String {
    text.pieces.indices.dropFirst(start).map { index in
      let before = index > 0 ? text.pieces[index - 1].text.unicodeScalars.last : nil
      let after =
        index + 1 < text.pieces.count ? text.pieces[index + 1].text.unicodeScalars.first : nil
      return InlineMark.text(text.pieces[index], before: before, after: after)
    }.joined()
  }

  private func list(_ start: Int?, _ items: [[HTMLBlock]]) -> String {
    let inner = HTMLMarkdown(place: .section)
    return items.enumerated().map { index, blocks in
      let mark = start.map { "\($0 + index). " } ?? "- "
      let indent = String(repeating: " ", count: mark.count)
      let lines = inner.text(blocks).split(separator: "\n", omittingEmptySubsequences: false)
      return mark
        + lines.enumerated().map { $0 == 0 || $1.isEmpty ? String($1) : indent + $1 }
        .joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private func table(_ rows: [[HTMLText]]) -> String {
    let lines = rows.map { row in
      "| " + row.map { line($0).replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }
    let rule = "|" + String(repeating: " --- |", count: rows[0].count)
    return ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n")
  }
}
