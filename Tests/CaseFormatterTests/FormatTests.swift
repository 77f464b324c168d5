import CaseFormatter
import CaseModel
import CaseParser
import Testing

/// A text after formatting.
func format(_ text: String, library: LibraryConfiguration = LibraryConfiguration()) throws -> String
{
  try CaseFormatter(library: library).format(SourceText(path: "case.md", text: text), slug: "case")
}

@Suite struct FormatTests {
  private func body(_ text: String) throws -> String {
    let whole = try format("# T\n\n## Description\n\n\(text)\n")
    let head = "# T\n\n## Description\n\n"
    #expect(whole.hasPrefix(head))
    return String(whole.dropFirst(head.count).dropLast())
  }

  private func questions(_ text: String) throws -> String {
    let head = "# T\n\n## Questions\n\n"
    let whole = try format(head + text + "\n")
    #expect(whole.hasPrefix(head))
    return String(whole.dropFirst(head.count).dropLast())
  }

  @Test func lineEndsAndSpacesAreMended() throws {
    let text = "\u{FEFF}# T\r\n\r\n\r\n## Description  \r\n\r\none \t\r\ntwo  \r\nthree\r\n\r\n\r\n"
    #expect(try format(text) == "# T\n\n## Description\n\none\ntwo\\\nthree\n")
  }

  @Test(arguments: [
    ("*  a\n\n   c\n* b", "- a\n\n  c\n- b"), ("9. a\n1. b\n   c", "9. a\n10. b\n    c"),
    ("+ a\n  + b", "- a\n  - b"), ("- a\n- b", "- a\n- b"),
    ("- a\n\n* b", "- a\n\n* b"), ("1) a\n2) b", "1. a\n2. b"),
    ("1. a\n1. b\n1. c", "1. a\n2. b\n3. c"),
    ("7. a\n7. b", "7. a\n8. b"), ("```\nx  \n\n\n* y\n```", "```\nx  \n\n\n* y\n```"),
    ("a\n\n\n\nb", "a\n\nb"), ("a\n### b\nc", "a\n\n### b\n\nc"), ("###   b   ##", "### b"),
    ("### C# and F#", "### C# and F#"), ("x  \ny", "x\\\ny"), ("* * *", "* * *"),
    ("> quote  \n> more\n\n\n> other", "> quote\\\n> more\n\n> other"),
  ])
  func markdownIsWrittenInOneWay(text: String, expected: String) throws {
    #expect(try body(text) == expected)
  }

  @Test func markersAndUnderlinedHeadingsBecomeHeadings() throws {
    let text =
      "---\ntitle: 一张宣传单\n---\n【案例描述】 7月5日，她来了。\n\n【案例分析】\n没有人。\n\n思考题\n---\n\n1. 为什么？ {#why}\n"
    let expected = """
      ---
      title: 一张宣传单
      ---

      ## 案例描述

      7月5日，她来了。

      ## 案例分析

      没有人。

      ## 思考题

      1. 为什么？ {#why}

      """
    #expect(try format(text) == expected)
  }

  @Test func datesBecomeISO8601() throws {
    let text =
      "---\ntitle: T\ndate: 2010年7月5日\npublished: 2014/7/29 17:36\nupdated: 2015-01-02 08:00\n---\n"
    #expect(
      try format(text)
        == "---\ntitle: T\ndate: 2010-07-05\npublished: 2014-07-29T17:36\nupdated: 2015-01-02 08:00\n---\n"
    )
  }

  @Test(arguments: [
    ("1、为什么？ {#a}\n2、怎么办？ {#b}", "1. 为什么？ {#a}\n2. 怎么办？ {#b}"),
    ("（1）为什么\n会这样？ {#a}", "1. 为什么\n   会这样？ {#a}"),
    ("- Why? {#a}\n\n  More.\n- How? {#b}", "1. Why? {#a}\n\n   More.\n2. How? {#b}"),
    ("1. a {#a}\n   - （ｘ）是\n   - ()否", "1. a {#a}\n   - (x) 是\n   - ( ) 否"),
    ("1. a {#a}\n   * [X] x\n   * [ ]  y", "1. a {#a}\n   - [x] x\n   - [ ] y"),
    ("1. a {#a}\n   - x：：y\n   - z  ::w", "1. a {#a}\n   - x :: y\n   - z :: w"),
    ("1. a {#a}\n   ＝5 ± 1", "1. a {#a}\n   = 5 ± 1"),
    ("1. a｛min=3　#a｝", "1. a {#a min=3}"), ("1. a {#a}\n   =5", "1. a {#a}\n   = 5"),
  ])
  func questionsAreWrittenInOneWay(text: String, expected: String) throws {
    #expect(try questions(text) == expected)
  }

  @Test func aMissingIDIsTheOneThatAnswersBelongToAlready() throws {
    let text = "# T\n\n## Questions\n\n1. Why?\n2. How much?\n   = 5\n3. Which? {min=3}\n"
    let before = try CaseParser().parse(SourceText(path: "", text: text), slug: "c").content
      .questions
    let formatted = try format(text)
    let after = try CaseParser().parse(SourceText(path: "", text: formatted), slug: "c").content
      .questions
    #expect(after.map(\.id) == before.map(\.id) && after.allSatisfy(\.hasExplicitID))
    #expect(formatted.contains("How much? {#\(before[1].id)}\n   = 5"))
    #expect(formatted.contains("Which? {#\(before[2].id) min=3}"))
  }

  @Test(arguments: [
    "", "\n", "x", "---\ntitle: T", "---\ntitle: |\n  a  \n  b\n---\n", "```\n", "> \n> ",
    "- \n\n\n- ",
    "# T\n\n[Case]: https://a.b\n\n[Case]\n",
  ])
  func oddTextsSurvive(text: String) throws {
    let formatted = try format(text)
    #expect(try format(formatted) == formatted)
    let before = try CaseParser().parse(SourceText(path: "", text: text), slug: "c")
    let after = try CaseParser().parse(SourceText(path: "", text: formatted), slug: "c")
    #expect(before.content.metadata.title == after.content.metadata.title)
  }
}
