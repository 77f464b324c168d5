import CaseMarkdown
import CaseModel
import Testing

@Suite struct ExtensionTests {
  @Test func pipeTables() throws {
    let table = try html("| 岗位 | Count |\n|:--|--:|\n| **门。**口 | 3 \\| 4 |\n| 短 |\n")
    #expect(table.contains("<th scope=\"col\" class=\"align-left\">岗位</th>"))
    #expect(table.contains("<td class=\"align-left\"><strong>门。</strong>口</td>"))
    #expect(table.contains("<td class=\"align-right\">3 | 4</td>"))
    #expect(
      table.contains("<tr><td class=\"align-left\">短</td><td class=\"align-right\"></td></tr>"))
  }

  @Test(arguments: ["a | b\nc | d", "| a |\n| b |", "| a | b |\n|---|\n", "a\n---|---"])
  func whatHasNoDelimiterRowStaysText(markdown: String) throws {
    #expect(try !html(markdown).contains("<table"))
  }

  @Test func footnotesAreNumberedInTheOrderOfTheText() throws {
    let source = SourceText(
      path: "t.md", text: "乙[^b]甲[^a]乙[^b]\n\n[^a]: 一句话没有空格。\n[^b]: Two *words*\n  go on.\n\nEnd")
    let parsed = try MarkdownParser.parse(source)
    #expect(parsed.footnotes.map(\.label) == ["b", "a"])
    #expect(parsed.footnotes.map(\.content.plainText) == ["Two words go on.", "一句话没有空格。"])
    let text = HTMLRenderer().html(Content(parsed.markup, parsed.blocks))
    #expect(text.contains("甲<sup class=\"footnote\"><a href=\"#fn-2\""))
    #expect(text.hasSuffix("<p>End</p>\n"))
    #expect(parsed.diagnostics.isEmpty)
  }

  @Test func unusedAndRepeatedFootnotesAreReported() throws {
    let source = SourceText(path: "t.md", text: "甲[^a]\n\n[^a]: one\n\n[^a]: two\n\n[^b]: three\n")
    let parsed = try MarkdownParser.parse(source)
    #expect(parsed.diagnostics.map(\.rule) == [.duplicateFootnote, .unusedFootnote])
    #expect(parsed.diagnostics.map(\.position.line) == [5, 7])
  }

  @Test func alertsForEveryoneAreShownAndOthersAreNot() throws {
    let text = try html(
      "> [!TIP]\n> Look up.\n\n> [!FACILITATOR]\n> secret\n\n> [!ANSWER]\n> model")
    #expect(
      text.contains(
        "<aside class=\"note note-tip\">\n<p class=\"note-title\">Tip</p>\n<p>Look up.</p>"))
    #expect(!text.contains("secret"))
    #expect(!text.contains("model"))
  }

  @Test func unknownKindsStayQuotations() throws {
    #expect(try html("> [!SHOUT]\n> text").contains("<blockquote>"))
  }
}
