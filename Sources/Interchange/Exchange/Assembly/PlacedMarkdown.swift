internal import CaseModel

/// Writes Markdown from elsewhere so that it means the same at its place in a case.
///
/// The text is read and written anew, so that nothing in it can end the question, the note or the section it stands
/// in, or be taken for a mark of the format.
enum PlacedMarkdown {
  /// Where a text stands.
  enum Place {
    /// In a section; headings become those of level 3.
    case section
    /// Between questions, where lists and numbers could be taken for more of them.
    case amongQuestions
    /// In the prompt of a question; whether numbered lists below it are its items.
    case prompt(hasNumberedItems: Bool)
    /// In an option, a pair, a criterion: one paragraph.
    case line
    /// In a note to a question.
    case note
  }

  /// The text at its place; raw HTML, pictures and links within the library are left out.
  static func text(_ markdown: String, in place: Place) -> String {
    let read = MarkdownText(markdown)
    guard read.isReadable else { return guarded(MarkdownText.escaping(markdown), in: place) }
    var writer = ContentMarkdown(keepsBlocks: keepsBlocks(of: read.content, in: place))
    let text = writer.text(read.content)
    switch place {
    case .section, .amongQuestions: return guarded(headings(in: text), in: place)
    case .prompt: return guarded(withParagraph(text, read.content), in: place)
    case .note: return guarded(text, in: place)
    case .line: return guarded(line(of: text), in: place)
    }
  }

  /// Whether a text begins a passage of its own.
  static func beginsWithHeading(_ markdown: String) -> Bool {
    let content = MarkdownText(markdown).content
    guard let first = content.nodes.first, case .heading = content.markup[first].kind else {
      return false
    }
    return true
  }

  private static func keepsBlocks(of content: Content, in place: Place) -> Bool {
    switch place {
    case .section, .note: true
    case .prompt(let hasNumberedItems): beginsWithParagraph(content) && !hasNumberedItems
    case .line, .amongQuestions: false
    }
  }

  private static func beginsWithParagraph(_ content: Content) -> Bool {
    content.nodes.first.map { content.markup[$0].kind == .paragraph } ?? true
  }

  /// A prompt with a paragraph at its start, which the attributes of the question belong to; code and tables are none.
  private static func withParagraph(_ text: String, _ content: Content) -> String {
    guard let first = content.nodes.first.map({ content.markup[$0].kind }) else { return "……" }
    switch first {
    case .codeBlock, .table, .thematicBreak, .htmlBlock: return "……\n\n" + text
    default: return text.isEmpty ? "……" : text
    }
  }

  /// The blocks of a text in one paragraph of one line.
  private static func line(of text: String) -> String {
    let lines = text.split(separator: "\n")
    return lines.enumerated().map { index, line in
      // A backslash at the end of a line breaks it, but at the end of the text it stands for itself.
      let breaks = index + 1 < lines.count && line.hasSuffix("\\") && !line.hasSuffix("\\\\")
      return (breaks ? line.dropLast() : line).trimmingSpaces
    }.joined(separator: " ")
  }

  /// Headings of levels 1 and 2 would end the section.
  private static func headings(in text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("# ") ? "##" + line : line.hasPrefix("## ") ? "#" + line : String(line)
    }.joined(separator: "\n")
  }

  /// The format goes by the text that Markdown has already read, so that no backslash helps against its marks; a
  /// mark without any width does.
  private static func guarded(_ text: String, in place: Place) -> String {
    var fence: Substring?
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      // In code nothing means anything.
      let mark = line.drop { $0 == " " || $0 == ">" }.prefix { $0 == "`" }
      if let open = fence {
        if mark.count >= open.count { fence = nil }
        return String(line)
      }
      if mark.count >= 3 { fence = mark }
      return fence == nil ? guarded(line: String(line), in: place) : String(line)
    }.joined(separator: "\n")
  }

  private static func guarded(line: String, in place: Place) -> String {
    switch place {
    case .amongQuestions where EnumerationMark.isNumber(line): guardMark + line
    case .section, .note, .amongQuestions:
      ParagraphEscape.isMarker(line) ? guardMark + line : line
    case .prompt: prompt(line)
    case .line: (beginsBox(line) ? guardMark : "") + withoutPairs(line)
    }
  }

  private static func prompt(_ line: String) -> String {
    let start = line.trimmingPrefix("\\").first
    if start == "=" || start == "＝" { return guardMark + line }
    let item = String(line.drop { $0 == " " })
    guard item.hasPrefix("- "), beginsBox(String(item.dropFirst(2))) else {
      return withoutPairs(line)
    }
    let mark = line.prefix(line.count - item.count + 2)
    return mark + guardMark + withoutPairs(String(item.dropFirst(2)))
  }

  /// The character itself, as an entity would be shown in code.
  private static let guardMark = "\u{200B}"

  private static func withoutPairs(_ line: String) -> String {
    guard line.contains("::") || line.contains("：：") else { return line }
    return line.replacing("::", with: ":\(guardMark):")
      .replacing("：：", with: "：\(guardMark)：")
  }

  /// Whether a line begins as `( )` or `[x]` does.
  private static func beginsBox(_ line: String) -> Bool {
    let start = line.halfWidth.replacing("\\", with: "")
    guard let first = start.first, first == "(" || first == "[" else { return false }
    let close: Character = first == "(" ? ")" : "]"
    return start.dropFirst().prefix(4).contains(close)
  }
}
