import CaseModel

/// Examples of the rules of front matter.
enum FrontMatterRules {
  private static func text(_ frontMatter: String, title: String = "title: T\n") -> String {
    caseText(questions: "1. Why? {#why}", frontMatter: title + frontMatter)
  }

  static let examples: [RuleExample] = [
    RuleExample(
      .unterminatedFrontMatter, "⟦1⟧---\ntitle: T\n\n## Case\n\nx",
      keeps: text("")),
    RuleExample(.invalidYAML, text("summary: ⟦1⟧'a"), keeps: text("summary: 'a'")),
    RuleExample(.invalidYAML, text("summary: a⟦1⟧: b"), keeps: text("summary: 'a: b'")),
    RuleExample(
      .yamlAlias, text("authors: &a [x]\ntags: ⟦1⟧*a"), keeps: text("tags: ['*a', 'b &', '* c']")),
    RuleExample(.duplicateKey, text("id: a\n⟦1⟧id: b"), keeps: text("id: a")),
    RuleExample(
      .duplicateKey, text("summary: a\n[x]: b\ntags: [c]\n[x]: d\n⟦1⟧summary: e"),
      keeps: text("summary: a\ntags: [c]")),
    RuleExample(.unknownKey, text("⟦1⟧titel: x"), keeps: text("id: x")),
    RuleExample(.wrongType, text("tags: ⟦1⟧one"), keeps: text("tags: [one]")),
    RuleExample(.wrongType, text("summary: ⟦1⟧[a, b]"), keeps: text("summary: a")),
    RuleExample(.invalidValue, text("date: ⟦1⟧2010-02-30"), keeps: text("date: 2012-02-29")),
    RuleExample(
      .invalidValue, text("reveal: ⟦1⟧after-answer"), keeps: text("reveal: after-answers")),
    RuleExample(.missingTitle, "⟦1⟧## Case\n\nx", keeps: "# T\n\n## Case\n\nx"),
    RuleExample(.futureDate, text("date: ⟦1⟧2026-06-02"), keeps: text("date: 2026-06-01")),
    RuleExample(
      .datesOutOfOrder, text("date: 2014-02-01\npublished: ⟦1⟧2013-12-31"),
      keeps: text("date: 2014-02-01\npublished: 2014-02-01 08:00")),
    RuleExample(
      .duplicateValue, text("tags: [投诉, queue, ⟦1⟧Queue]"), keeps: text("tags: [投诉, queue]")),
    RuleExample(
      .unknownCompetency, text("competencies: [listening, ⟦1⟧lisening]"),
      keeps: text("competencies: [listening, Calming down]"), library: competencies),
    RuleExample(
      .summaryTooLong, text("summary: ⟦1⟧one two three"), keeps: text("summary: one two"),
      library: { $0.limits.summary = 2 }),
    RuleExample(
      .nestingTooDeep, text("tags: " + String(repeating: "[", count: 20) + "⟦1⟧["),
      keeps: text("tags: [[[x]]]\nsummary: a" + String(repeating: "-", count: 40))),
  ]

  private static func competencies(_ library: inout LibraryConfiguration) {
    library.competencies = [
      Competency(id: "listening", name: "Listening"), Competency(id: "calm", name: "Calming down"),
    ]
  }
}
