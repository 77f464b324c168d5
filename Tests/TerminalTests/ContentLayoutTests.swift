import CaseMarkdown
import CaseModel
import Terminal
import Testing

@Suite struct ContentLayoutTests {
  private func lines(_ markdown: String, width: Int = 40) throws -> [String] {
    let parsed = try MarkdownParser.parse(SourceText(path: "t.md", text: markdown))
    let layout = ContentLayout(width: width, messages: TerminalMessages(.english))
    return layout.lines(for: Content(parsed.markup, parsed.blocks)).map(\.plain)
  }

  @Test func blocksArePartedByOneEmptyLine() throws {
    #expect(try lines("# H\n\none\ntwo\n\nthree") == ["H", "", "one two", "", "three"])
  }

  @Test func listsNestUnderTheirMarks() throws {
    #expect(
      try lines(
        "before\n\n1. one\n   - a\n   - b\n2. two words that are too long for one line here\n\nafter"
      )
        == [
          "before", "", "1. one", "   • a", "   • b", "2. two words that are too long for one",
          "   line here", "", "after",
        ])
  }

  @Test func quotationsAndNotesAreMarked() throws {
    #expect(try lines("> one\n>\n> two") == ["│ one", "│ ", "│ two"])
    #expect(try lines("a\n\n> [!TIP]\n> look") == ["a", "", "┃ look"])
    #expect(try lines("a\n\n> [!FACILITATOR]\n> secret\n\nb") == ["a", "", "b"])
  }

  @Test func tablesAreSetInColumnsOrListedWhereTooWide() throws {
    let table = "| 岗位 | n |\n|--|--|\n| 门口 | 12 |\n| desk | 3 |"
    #expect(try lines(table) == ["岗位  n", "────────", "门口  12", "desk  3"])
    let wide = "| Where | What |\n|--|--|\n| the counter | \(String(repeating: "x", count: 40)) |"
    #expect(try lines(wide, width: 30).first == "Where: the counter")
  }

  @Test func linksPicturesCodeAndFootnotes() throws {
    #expect(try lines("[x](https://a.b) [y](#z)", width: 60) == ["x <https://a.b> y"])
    #expect(try lines("![plan](p.png)") == ["[picture: plan]"])
    #expect(try lines("```\na  b\n```") == ["    a  b"])
    #expect(try lines("a[^1]\n\n[^1]: note") == ["a[1]"])
    #expect(try lines("<b>x</b>") == ["x"])
    #expect(try lines("中\n文") == ["中文"])
  }
}
