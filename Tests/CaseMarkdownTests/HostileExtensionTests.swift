import CaseMarkdown
import CaseModel
import Testing

@Suite struct HostileExtensionTests {
  private func tree(_ markdown: String) throws -> MarkdownParser.Result {
    try MarkdownParser.parse(SourceText(path: "t.md", text: markdown))
  }

  @Test func aTableHasColumns() throws {
    #expect(try html("|\n|\n|") == "<p>|\n|\n|</p>\n")
  }

  /// The rows of a wide table are filled up with empty cells, but not without end.
  @Test func aWideTableWithEmptyRowsStaysSmall() throws {
    let wide = String(repeating: "|", count: 501) + "\n|" + String(repeating: "-|", count: 500)
    let text = wide + "\n" + String(repeating: "|\n", count: 5_000)
    #expect(try tree(text).markup.nodes.count < 30_000)
  }

  /// A link can't hold another, nor can a picture's text.
  @Test func referencesToFootnotesInLinksStayText() throws {
    let note = "\n\n[^a]: t"
    #expect(try html("[b[^a]](c)" + note) == "<p><a href=\"c\">b[^a]</a></p>\n")
    #expect(try html("![b[^a]](c)" + note).contains("alt=\"b[^a]\""))
    #expect(try html("[b](c)[^a]" + note).contains("</a><sup"))
  }

  @Test func labelsOfFootnotesHaveNoBrackets() throws {
    #expect(try tree("a[^b]\n\n[^a[^b]: t").footnotes.isEmpty)
    #expect(try tree("[^c[^b]\n\n[^b]: t").footnotes.map(\.label) == ["b"])
  }
}
