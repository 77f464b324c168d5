internal import CaseMarkdown
internal import CaseModel

/// Markdown of a question, read again.
struct MarkdownText {
  /// The text as a piece of a tree; empty where it is nested too deep to be read.
  let content: Content
  /// Whether it could be read.
  let isReadable: Bool

  init(_ markdown: String) {
    let result = try? MarkdownParser.parse(SourceText(path: "", text: markdown))
    isReadable = result.map { !$0.diagnostics.contains { $0.severity == .error } } ?? false
    content = result.map { Content($0.markup, $0.blocks) } ?? .empty
  }

  /// The text as one reads it aloud, on one line.
  static func plain(_ markdown: String) -> String {
    let text = MarkdownText(markdown)
    return text.isReadable ? text.content.plainText : markdown.replacing("\n", with: " ")
  }

  /// Markdown of a text in which nothing means anything.
  static func escaping(_ text: String) -> String {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
      .map { ParagraphEscape.start(MarkdownEscape.inline(String($0).trimmingSpaces)) }
    var result = ""
    for line in lines {
      if !result.isEmpty, !result.hasSuffix("\n\n") {
        // A line break of its own is kept; an empty line parts paragraphs.
        result += line.isEmpty ? "\n\n" : "\\\n"
      }
      result += line
    }
    return result.trimmingSpaces
  }
}
