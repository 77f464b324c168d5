import CaseModel
import CaseParser
import Testing

/// Each rule with a text that breaks it, the place marked, and one that keeps it.
@Suite struct RuleTests {
  @Test(arguments: [
    ("⟦1⟧1. No id", "missing-question-id@1", "1. With {#a}"),
    ("1. a {#a}\n2. b {⟦1⟧#a}", "duplicate-question-id@1", "1. a {#a}\n2. b {#b}"),
    ("1. a {#a ⟦1⟧mni=3}", "invalid-attribute@1", "1. a {#a min=3}"),
    ("1. a {#a ⟦1⟧stage=later}", "invalid-attribute@1", "1. a {#a stage=after}"),
    ("1. a {⟦1⟧#a!b}", "invalid-attribute@1", "1. a {#a-b}"),
    ("1. a {#a ⟦1⟧type=order}", "invalid-attribute@1", "1. a {#a type=order}\n   1. x\n   2. y"),
    ("1. a {#a ⟦1⟧min=9 max=3}", "minimum-above-maximum@1", "1. a {#a min=3 max=9}"),
    ("⟦1⟧1. a {#a}\n   - (x) x", "too-few-options@1", "1. a {#a}\n   - (x) x\n   - ( ) y"),
    (
      "1. a {#a}\n   - (x) x\n   ⟦1⟧- [ ] y", "mixed-options@1", "1. a {#a}\n   - [x] x\n   - [ ] y"
    ),
    ("1. a {#a}\n   - (x) x\n   ⟦1⟧- y", "mixed-options@1", "1. a {#a}\n   - (x) x\n   - ( ) y"),
    ("1. a {#a}\n   - x :: y\n   ⟦1⟧- z", "mixed-options@1", "1. a {#a}\n   - x :: y\n   - z :: w"),
    (
      "⟦1⟧1. a {#a}\n   - (x) x\n   - (x) y", "several-correct@1",
      "1. a {#a}\n   - (x) x\n   - ( ) y"
    ),
    (
      "⟦1⟧1. a {#a}\n   - [x] x\n   - [x] y", "every-option-correct@1",
      "1. a {#a}\n   - [x] x\n   - [ ] y"
    ),
    ("1. a {#a type=number}\n   ⟦1⟧= many", "invalid-number@1", "1. a {#a type=number}\n   = 3"),
    (
      "1. a {#a}\n\n   ⟦1⟧> [!SHOUT]\n   > x", "unknown-note@1", "1. a {#a}\n\n   > [!HINT]\n   > x"
    ),
    (
      "1. a {#a}\n\n   ⟦1⟧> [!RUBRIC]\n   > x", "invalid-rubric@1",
      "1. a {#a}\n\n   > [!RUBRIC]\n   > - x (2)"
    ),
    (
      "1. a {#a}\n\n   > [!RUBRIC]\n   > ⟦1⟧- x", "invalid-rubric@1",
      "1. a {#a}\n\n   > [!RUBRIC]\n   > - x（2）"
    ),
    ("⟦1⟧1. {#a}", "empty-question@1", "1. x {#a}"),
    ("1. a {#a}\n\n⟦1⟧- ( ) x\n- (x) y", "loose-question@1", "1. a {#a}\n   - ( ) x\n   - (x) y"),
  ])
  func questionRules(breaking: String, expected: String, keeping: String) throws {
    let found = try problems(caseText(questions: breaking))
    #expect(found.contains(expected), "\(found)")
    let rule = expected.prefix { $0 != "@" }
    #expect(try problems(caseText(questions: keeping)).allSatisfy { !$0.hasPrefix(rule) })
  }

  @Test(arguments: [
    ("a ⟦1⟧<b>x</b>", "raw-html@1", "a `<b>`"),
    ("[x](⟦1⟧#nowhere)", "missing-anchor@1", "[x](#analysis)"),
    ("[x](⟦1⟧javascript:x)", "unsafe-link@1", "[x](https://a.b)"),
    ("![x](⟦1⟧https://a.b/c.png)", "unsafe-link@1", "![x](c.png)"),
    ("see ⟦1⟧[^a]", "undefined-footnote@1", "see [^a]\n\n[^a]: text"),
    ("a⟦1⟧\u{202E}b", "control-character@1", "ab"),
    (
      "x\n\n### Decision\n\n1. Go? {#g}\n   - [a](#a)\n   - [b](⟦1⟧#b)\n\n### A\n\ny",
      "missing-anchor@1",
      "x\n\n### Decision\n\n1. Go? {#g}\n   - [a](#a)\n   - [b](#b)\n\n### A\n\ny\n\n### B\n\nz"
    ),
    (
      "x\n\n### Decision\n\n1. Go? {#g}\n   - [a](#a)\n   - [b](#b)\n\n⟦1⟧### Lost\n\nl\n\n### A\n\ny\n\n### B\n\nz",
      "unreachable-passage@1",
      "x\n\n### Decision\n\n1. Go? {#g}\n   - [a](#a)\n   - [b](#b)\n\n### A\n\ny\n\n### B\n\nz"
    ),
  ])
  func textRules(breaking: String, expected: String, keeping: String) throws {
    let found = try problems(caseText(questions: "1. a {#a0}", description: breaking))
    #expect(found.contains { $0.hasPrefix(expected) }, "\(found)")
    let rule = expected.prefix { $0 != "@" }
    let kept = try problems(caseText(questions: "1. a {#a0}", description: keeping))
    #expect(kept.allSatisfy { !$0.hasPrefix(rule) }, "\(kept)")
  }

  @Test func aBranchMustLeadToAPassageOfTheDescription() throws {
    let text = caseText(
      questions: "1. a {#a}",
      description:
        "x\n\n### Decision\n\n1. Go? {#g}\n   - [a](#analysis)\n   - [b](#b)\n\n### B\n\nz")
    #expect(try parse(text).diagnostics.map(\.rule) == [.unknownBranch])
  }

  @Test func columnsCountCharactersNotBytes() throws {
    let text = caseText(questions: "1. 中文问题在这里，**很长。** {#a ⟦1⟧mni=3}")
    #expect(try problems(text) == ["invalid-attribute@1"])
  }
}
