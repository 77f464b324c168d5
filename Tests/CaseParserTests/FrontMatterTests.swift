import CaseModel
import CaseParser
import Testing

@Suite struct FrontMatterTests {
  @Test func everyKeyIsRead() throws {
    let metadata = try parse(
      caseText(
        questions: "1. Why? {#why}",
        frontMatter: """
          title: 'A: b'
          id: stable
          language: zh-Hans
          summary: Short.
          date: 2010-07-05
          published: 2014-07-29 17:36
          updated: 2015年1月2日
          source: Bureau
          authors: [Ann, Bob]
          license: CC-BY-4.0
          tags: [投诉, queue]
          competencies: [listening]
          audience:
            - counter staff
          objectives: [see]
          difficulty: advanced
          duration: PT1H30M
          status: published
          reveal: facilitator
          """)
    ).content.metadata
    #expect(metadata.title == "A: b")
    #expect(metadata.language == "zh-Hans" && metadata.isChinese)
    #expect(metadata.summary == "Short.")
    #expect(metadata.date?.description == "2010-07-05")
    #expect(metadata.published?.description == "2014-07-29T17:36")
    #expect(metadata.updated?.description == "2015-01-02")
    #expect(metadata.authors == ["Ann", "Bob"])
    #expect(metadata.tags == ["投诉", "queue"])
    #expect(metadata.audience == ["counter staff"])
    #expect(metadata.difficulty == .advanced)
    #expect(metadata.durationMinutes == 90)
    #expect(metadata.reveal == .facilitator)
  }

  @Test func withoutFrontMatterTheTitleIsTheFirstHeading() throws {
    let parsed = try parse(
      "\u{FEFF}# A title\r\n\r\n## Case\r\n\r\nx\r\n\r\n## Analysis\r\n\r\ny\r\n\r\n## Questions\r\n\r\n1. Why? {#a}\r\n"
    )
    #expect(parsed.content.metadata.title == "A title")
    #expect(parsed.content.id == "test")
    #expect(parsed.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("⟦1⟧titel: x", "unknown-key@1"), ("tags: ⟦1⟧one", "wrong-type@1"),
    ("summary: ⟦1⟧[a, b]", "wrong-type@1"), ("date: ⟦1⟧2010-02-30", "invalid-value@1"),
    ("difficulty: ⟦1⟧hard", "invalid-value@1"), ("language: ⟦1⟧Chinese!", "invalid-value@1"),
    ("duration: ⟦1⟧soon", "invalid-value@1"), ("published: ⟦1⟧2027-01-01", "future-date@1"),
    ("a: &a [x]\ntags: ⟦1⟧*a", "yaml-alias@1"), ("reveal: ⟦1⟧after-answer", "invalid-value@1"),
  ])
  func whatIsWrongIsFoundAtItsPlace(line: String, expected: String) throws {
    let text = caseText(questions: "1. Why? {#a}", frontMatter: "title: T\n" + line)
    let found = try problems(text, today: CalendarDate(year: 2026, month: 11, day: 24))
    #expect(found.contains(expected), "\(found)")
  }

  @Test func repeatedKeysAndBrokenYAMLAreErrors() throws {
    let repeated = try parse(caseText(questions: "1. a {#a}", frontMatter: "title: a\ntitle: b"))
    #expect(repeated.diagnostics.map(\.rule).contains(.duplicateKey))
    let broken = try parse(caseText(questions: "1. a {#a}", frontMatter: "title: 'a"))
    #expect(broken.diagnostics.map(\.rule).contains(.invalidYAML))
  }

  @Test func aMissingEndIsReportedAtTheStart() throws {
    let parsed = try parse("---\ntitle: x\n\n## Description\n")
    let found = parsed.diagnostics.first { $0.rule == .unterminatedFrontMatter }
    #expect(found?.position == .start)
  }

  @Test func aNearKeyIsSuggested() throws {
    let parsed = try parse(
      caseText(questions: "1. a {#a}", frontMatter: "title: T\ncompetences: [a]"))
    #expect(parsed.diagnostics.first?.fix == "Did you mean “competencies”?")
  }

  @Test(arguments: [
    String(repeating: "[", count: 50_000), "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]",
    String(repeating: "- ", count: 10_000),
  ])
  func hostileYAMLIsRefusedByName(yaml: String) throws {
    let rules = try parse(caseText(questions: "1. a {#a}", frontMatter: yaml)).diagnostics.map(
      \.rule)
    #expect(rules.contains(.nestingTooDeep) || rules.contains(.yamlAlias))
  }
}
