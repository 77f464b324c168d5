internal import CaseModel

/// How a text of a question bank is written.
enum SourceForm {
  case markdown
  case html
  case plain
  /// Moodle's own: HTML in which line breaks count.
  case moodle

  /// The form with a name that GIFT and Moodle XML use; nil for others.
  init?(_ name: String) {
    switch name {
    case "markdown": self = .markdown
    case "html", "xhtml": self = .html
    case "plain", "plain_text": self = .plain
    case "moodle", "moodle_auto_format": self = .moodle
    default: return nil
    }
  }

  /// The text as Markdown, and the addresses of pictures that stood in it.
  func markdown(_ text: String) -> (text: String, pictures: [String]) {
    switch self {
    case .markdown: return (text.replacing("\r\n", with: "\n").trimmingSpaces, [])
    case .plain: return (MarkdownText.escaping(text), [])
    case .moodle where !text.contains("<"):
      return (MarkdownText.escaping(HTMLReference.decoded(text)), [])
    case .html, .moodle:
      let tree = HTMLTree(text)
      let article = BlockReader.read(tree.first("body") ?? 0, in: tree)
      return (HTMLMarkdown(place: .section).text(article.blocks), article.pictures)
    }
  }
}
