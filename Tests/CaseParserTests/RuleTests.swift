import CaseModel
import CaseParser
import TestSupport
import Testing

/// A rule with a text that breaks it, the place marked, and one that keeps it.
struct RuleExample: Sendable, CustomTestStringConvertible {
  let rule: DiagnosticRule
  let breaking: String
  let keeping: String
  var library = LibraryConfiguration()

  init(
    _ rule: DiagnosticRule, _ breaking: String, keeps keeping: String,
    library set: (inout LibraryConfiguration) -> Void = { _ in }
  ) {
    self.rule = rule
    self.breaking = breaking
    self.keeping = keeping
    set(&library)
  }

  var testDescription: String { rule.rawValue }

  /// What is wrong with a text by this rule.
  func found(in text: MarkedSource) throws -> [Diagnostic] {
    let today = CalendarDate(year: 2026, month: 6, day: 1)
    return try CaseParser(library: library, today: today).parse(text.source, slug: "test")
      .diagnostics.filter { $0.rule == rule }
  }
}

@Suite struct RuleTests {
  /// The rules that only whole files or several of them can break; `LibraryRuleTests` and `LibraryTests`
  /// have their examples.
  static let ofLibraries: Set<DiagnosticRule> = [
    .notUTF8, .fileTooLarge, .duplicateCase, .tagCollision, .missingFile,
  ]

  static let examples =
    FrontMatterRules.examples + TextRules.examples + StructureRules.examples
    + QuestionRules.examples

  @Test func everyRuleHasAnExample() {
    let covered = Set(Self.examples.map(\.rule)).union(Self.ofLibraries)
    #expect(covered == Set(DiagnosticRule.allCases))
  }

  @Test(arguments: examples)
  func aRuleFindsWhatBreaksIt(example: RuleExample) throws {
    let text = MarkedSource(example.breaking)
    let place = try #require(text.positions["1"])
    let found = try example.found(in: text)
    #expect(found.map(\.position) == [place])
  }

  @Test(arguments: examples)
  func aRuleLeavesAloneWhatKeepsIt(example: RuleExample) throws {
    #expect(try example.found(in: MarkedSource(example.keeping)).isEmpty)
  }

  @Test func everyRuleIsExplained() {
    let texts = DiagnosticRule.allCases.map(\.explanation)
    #expect(texts.allSatisfy { $0.count > 20 } && Set(texts).count == texts.count)
  }

  @Test func aBranchMustLeadToAPassageOfTheDescription() throws {
    let text = caseText(
      questions: "1. a {#a}",
      description:
        "x\n\n### Decision\n\n1. Go? {#g}\n   - [a](#analysis)\n   - [b](#b)\n\n### B\n\nz")
    #expect(try parse(text).diagnostics.map(\.rule) == [.unknownBranch])
  }

  @Test func everyLineWithAControlCharacterIsReported() throws {
    let text = caseText(
      questions: "1. a {#a}", description: "一⟦1⟧\u{7}\u{7}\n二\n三⟦2⟧\u{202E}\n\n四⟦3⟧\u{9B}")
    #expect(
      try problems(text) == ["control-character@1", "control-character@2", "control-character@3"])
  }

  @Test func columnsCountCharactersNotBytes() throws {
    let text = caseText(questions: "1. 中文问题在这里，**很长。** {#a ⟦1⟧mni=3}")
    #expect(try problems(text) == ["invalid-attribute@1"])
  }
}
