import CaseModel

/// Examples of the rules of sections and of what stands in them.
enum StructureRules {
  private static func text(_ description: String) -> String {
    caseText(questions: "1. Why? {#why}", description: description)
  }

  private static let whole =
    "# T\n\n## Case\n\nx\n\n## Analysis\n\ny\n\n## Questions\n\n1. Why? {#a}\n"
  private static let branches = "x\n\n### Decision\n\n1. Go? {#g}\n   - [a](#a)\n   - [b](#b)\n\n"

  static let examples: [RuleExample] = [
    RuleExample(
      .missingSection, "# T\n\n## Case\n\nx\n\n## Questions\n\n1. Why? {#a}\n⟦1⟧", keeps: whole),
    RuleExample(.repeatedTitle, "# T\n\n⟦1⟧# U\n\n## Case\n\nx", keeps: whole),
    RuleExample(
      .repeatedTitle, "---\ntitle: T\n---\n\n⟦1⟧# U\n\n## Case\n\nx",
      keeps: "---\ntitle: Ｔ\n---\n\n# t\n\n## Case\n\nx"),
    RuleExample(
      .repeatedSection, whole + "\n⟦1⟧## 案例分析\n\nz", keeps: whole + "\n## Sources\n\nz"),
    RuleExample(.emptySection, whole + "\n⟦1⟧## Sources\n", keeps: whole + "\n## Sources\n\nz"),
    RuleExample(
      .unreadableDate, text("### Timeline\n\n- ⟦1⟧Monday: x\n- 2010-07-05 y"),
      keeps: text("### 时间线\n\n- 2010年7月5日 x")),
    RuleExample(
      .datesOutOfOrder, text("### Timeline\n\n- 2010-07-06 x\n- ⟦1⟧2010-07-05 y"),
      keeps: text("### Timeline\n\n- 2010-07-05 x\n- 2010-07-05 12:30 y")),
    RuleExample(
      .unknownBranch,
      text(branches + "### A\n\ny\n\n### B\n\nz")
        .replacing("[b](#b)", with: "[b]⟦1⟧(#analysis)"),
      keeps: text(branches + "### A\n\ny\n\n### B\n\nz")),
    RuleExample(
      .unreachablePassage, text(branches + "⟦1⟧### Lost\n\nl\n\n### A\n\ny\n\n### B\n\nz"),
      keeps: text(branches + "### A\n\ny\n\n### B\n\nz")),
    RuleExample(
      .unknownBranch, text(branches.replacing("(#b)", with: "⟦1⟧(#analysis)") + "### A\n\ny"),
      keeps: text(branches.replacing("#b", with: "#nowhere") + "### A\n\ny")),
    RuleExample(
      .missingAnchor, text(branches.replacing("#b", with: "⟦1⟧#b") + "### A\n\ny"),
      keeps: text(branches + "### A\n\ny\n\n### B\n\nz")),
  ]
}
