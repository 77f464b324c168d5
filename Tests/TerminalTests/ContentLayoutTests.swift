import CaseMarkdown
import CaseModel
import Terminal
import Testing

@Suite struct ContentLayoutTests {
  private func lines(
    _ markdown: String, width: Int = 40, isPlain: Bool = false
  ) throws -> [String] {
    let parsed = try MarkdownParser.parse(SourceText(path: "t.md", text: markdown))
    let layout = ContentLayout(
      width: width, messages: TerminalMessages(.english, isPlain: isPlain))
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

  @Test func anItemKeepsItsMarkWhateverItBeginsWith() throws {
    #expect(try lines("- > one\n  > two\n- b") == ["• │ one two", "", "• b"])
    #expect(try lines("- ```\n  a\n  b\n  ```") == ["•     a", "      b"])
    #expect(try lines("1. - a\n   - b") == ["1. • a", "   • b"])
    #expect(
      try lines("- | a | b |\n  |---|---|\n  | 1 | 2 |") == ["• a  b", "  ────", "  1  2"])
  }

  @Test func anEmptyItemKeepsItsMarkForItself() throws {
    #expect(try lines("- a\n-\n\nafter") == ["• a", "• ", "", "after"])
    #expect(try lines("1.\n\nafter") == ["1. ", "", "after"])
  }

  @Test(arguments: [10, 20, 40, 80])
  func textHasRoomInTheDeepestNesting(width: Int) throws {
    let markdown = (0..<40).map { String(repeating: "  ", count: $0) + "- item \($0) 案例" }
    let shown = try lines(markdown.joined(separator: "\n"), width: width)
    #expect(shown.allSatisfy { DisplayWidth.of($0) <= width })
    #expect(shown.joined().filter { $0 == "案" }.count == 40)
    let quoted = try lines(String(repeating: "> ", count: 40) + "words", width: width)
    #expect(quoted.allSatisfy { DisplayWidth.of($0) <= width })
    #expect(quoted.joined().contains("words"))
  }

  @Test func plainTextHasWordsForMarks() throws {
    let markdown =
      "- a\n- b\n\n> quoted\n>\n> more\n\n> [!WARNING]\n> stop\n\n---\n\n| x | y |\n|---|---|\n| 1 | 2 |"
    let shown = try lines(markdown, isPlain: true)
    #expect(
      shown == [
        "- a", "- b", "", "Quotation: quoted", "  ", "  more", "", "Warning: stop", "", "-", "",
        "x: 1", "  y: 2",
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
    let header = "| the first column | the second column |\n|--|--|"
    #expect(try lines(header, width: 20) == ["the first column", "the second column"])
  }

  @Test func columnsAreAlignedAsTheAuthorSaid() throws {
    #expect(
      try lines("| l | c | r |\n|:--|:-:|--:|\n| 左 | 中间的 | 12 |\n| x | y | 3 |") == [
        "l     c      r", "──────────────", "左  中间的  12", "x     y      3",
      ])
    #expect(
      try lines("| a&#x202e; | b |\n|--|--|\n| x | y |") == [
        "a<U+202E>  b", "────────────", "x          y",
      ])
  }

  @Test func linksPicturesCodeAndFootnotes() throws {
    #expect(try lines("[x](https://a.b) [y](#z)", width: 60) == ["x <https://a.b> y"])
    #expect(try lines("![plan](p.png)") == ["[picture: plan]"])
    #expect(try lines("```\na  b\n```") == ["    a  b"])
    #expect(try lines("```\nabcdefgh一二三四\n```", width: 12) == ["abcdefgh一二", "三四"])
    #expect(try lines("a[^1]\n\n[^1]: note") == ["a[1]"])
    #expect(try lines("<b>x</b>") == ["x"])
    #expect(try lines("中\n文") == ["中文"])
  }
}
