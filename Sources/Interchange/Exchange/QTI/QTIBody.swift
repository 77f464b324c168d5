internal import CaseMarkdown
internal import CaseModel

/// Text in the XHTML of QTI 2.1.
enum QTIBody {
  private static let tableLabel = "Table"

  /// Blocks of a text in Markdown.
  static func blocks(_ markdown: String) -> String {
    let options = HTMLOptions(link: { $0 }, picture: { _ in nil }, tableLabel: tableLabel)
    let html = HTMLRenderer(options).html(MarkdownText(markdown).content)
    return withoutWebParts(html)
  }

  /// The same without the marks of its paragraph, where it is a single one.
  static func line(_ markdown: String) -> String {
    let options = HTMLOptions(link: { $0 }, picture: { _ in nil }, tableLabel: tableLabel)
    let html = HTMLRenderer(options).inlineHTML(MarkdownText(markdown).content)
    return withoutWebParts(html)
  }

  /// QTI knows no regions that scroll, asides, or lists that begin with another number than one.
  private static func withoutWebParts(_ html: String) -> String {
    var html = html.replacing(
      "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(tableLabel)\"><table>",
      with: "<table>"
    ).replacing("</table></div>", with: "</table>").replacing("</aside>", with: "</blockquote>")
    for kind in AlertKind.allCases {
      html = html.replacing(
        "<aside class=\"note note-\(kind.rawValue)\">", with: "<blockquote>")
    }
    while let start = html.firstRange(of: "<ol start=\""),
      let end = html[start.upperBound...].firstIndex(of: ">")
    {
      html.replaceSubrange(start.lowerBound...end, with: "<ol>")
    }
    return html
  }
}
