import CaseModel

/// Examples of the rules of running text.
enum TextRules {
  private static func text(_ description: String) -> String {
    caseText(questions: "1. Why? {#why}", description: description)
  }

  private static let deep = String(repeating: "> ", count: 101)

  static let examples: [RuleExample] = [
    RuleExample(.nestingTooDeep, text("⟦1⟧\(deep)x"), keeps: text("> > > x")),
    RuleExample(.controlCharacter, text("a⟦1⟧\u{202E}b"), keeps: text("ab\u{200D}\tc")),
    RuleExample(.controlCharacter, text("案例⟦1⟧\u{0}b"), keeps: text("案例b")),
    RuleExample(
      .personalPhone, text("请拨打⟦1⟧13812345678。"), keeps: text("请拨打138****1234或12345。")),
    RuleExample(
      .personalPhone, text("Call ⟦1⟧+44 7700 900123."),
      keeps: text("Form 13812345678901, case A13812345678, 0755-12345678.")),
    RuleExample(
      .personalPhone, text("手机：⟦1⟧138 1234 5678"),
      keeps: text("编号：23812345678，1990-07-05 123人，138-1234-56789")),
    RuleExample(
      .personalEmail, text("写信到⟦1⟧li.na@bureau.gov.cn。"),
      keeps: text("info@bureau.gov.cn, li@example.org, @name, a@b")),
    RuleExample(
      .identityNumber, text("证号⟦1⟧11010519491231002X。"), keeps: text("证号110105194912310021。")),
    RuleExample(.rawHTML, text("a ⟦1⟧<b>x"), keeps: text("a `<b>`")),
    RuleExample(.rawHTML, text("⟦1⟧<div>\nx\n</div>"), keeps: text("\\<div>")),
    RuleExample(
      .mixedListMarkers, text("- a\n- b\n\n⟦1⟧* c"), keeps: text("- a\n\nand\n\n* c\n\n1. d")),
    RuleExample(.mixedListMarkers, text("1. a\n⟦1⟧2) b"), keeps: text("1. a\n2. b")),
    RuleExample(
      .literalEmphasis, text("这是⟦1⟧** 重点 **内容"),
      keeps: text("这是**重点。**内容，王\\*\\*和李\\*\\*，138****1234")),
    RuleExample(.missingAlternative, text("a ⟦1⟧![](a.png)"), keeps: text("![the hall](a.png)")),
    RuleExample(.missingAnchor, text("[x](⟦1⟧#nowhere)"), keeps: text("[x](#analysis)")),
    RuleExample(.unsafeLink, text("[x](⟦1⟧javascript:x)"), keeps: text("[x](https://a.b)")),
    RuleExample(.unsafeLink, text("![x](⟦1⟧https://a.b/c.png)"), keeps: text("![x](c.png)")),
    RuleExample(.undefinedFootnote, text("see ⟦1⟧[^a]"), keeps: text("see [^a]\n\n[^a]: text")),
    RuleExample(
      .unusedFootnote, text("see\n\n⟦1⟧[^a]: text"), keeps: text("see[^a]\n\n[^a]: text")),
    RuleExample(
      .duplicateFootnote, text("see[^a]\n\n[^a]: text\n\n⟦1⟧[^a]: other"),
      keeps: text("see[^a][^b]\n\n[^a]: text\n\n[^b]: other")),
    RuleExample(
      .misplacedAttributes, text("x ⟦1⟧{#id}"), keeps: text("x \\{#id} `{#id}`")),
  ]
}
