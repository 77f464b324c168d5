import CaseModel

/// Examples of the rules of questions.
enum QuestionRules {
  private static func text(_ questions: String) -> String { caseText(questions: questions) }

  private static func example(
    _ rule: DiagnosticRule, _ breaking: String, keeps keeping: String
  ) -> RuleExample {
    RuleExample(rule, text(breaking), keeps: text(keeping))
  }

  static let examples: [RuleExample] = asked + attributes + options + notes

  private static func pairs(_ count: Int) -> String {
    (0..<count).map { "   - left \($0) :: right \($0)\n" }.joined()
  }

  private static let asked = [
    RuleExample(
      .noQuestions, text("Text.").replacing("## Questions", with: "⟦1⟧## Questions"),
      keeps: text("1. a {#a}")),
    RuleExample(
      .tooManyQuestions, text("1. a {#a}\n⟦1⟧2. b {#b}"), keeps: text("1. a {#a}"),
      library: { $0.limits.questions = 1 }),
    example(
      .looseQuestion, "1. a {#a}\n\n⟦1⟧- ( ) x\n- (x) y", keeps: "1. a {#a}\n   - ( ) x\n   - (x) y"
    ),
    example(.looseQuestion, "⟦1⟧1、为什么？ {#a}", keeps: "1. 为什么？ {#a}"),
    example(.looseQuestion, "⟦1⟧- Why? {#a}", keeps: "1. Why? {#a}"),
    example(.emptyQuestion, "⟦1⟧1. {#a}", keeps: "1. x {#a}"),
    example(.missingQuestionID, "⟦1⟧1. No id", keeps: "1. With {#a}"),
    example(.duplicateQuestionID, "1. a {#a}\n2. b {⟦1⟧#a}", keeps: "1. a {#a}\n2. b {#b}"),
  ]

  private static let attributes = [
    example(.invalidAttribute, "1. a {#a ⟦1⟧mni=3}", keeps: "1. a {#a min=3}"),
    example(.invalidAttribute, "1. a {#a ⟦1⟧stage=later}", keeps: "1. a {#a stage=after}"),
    example(.invalidAttribute, "1. a {⟦1⟧#a!b}", keeps: "1. a {#a-b}"),
    example(.missingQuestionID, "⟦1⟧1. a {#}", keeps: "1. a {#a}"),
    example(
      .invalidAttribute, "1. a {#a ⟦1⟧type=order}", keeps: "1. a {#a type=order}\n   1. x\n   2. y"),
    example(
      .misplacedAttributes, "1. a\n   - (x) b ⟦1⟧{#a}\n   - ( ) c",
      keeps: "1. a {#a}\n   - (x) b\n   - ( ) c"),
    example(.unusedAttribute, "1. a {#a ⟦1⟧min=3}\n   = 5", keeps: "1. a {#a min=3}"),
    example(
      .unusedAttribute, "1. a {#a ⟦1⟧shuffle=false}",
      keeps: "1. a {#a shuffle=false}\n   - x :: y\n   - z :: w"),
    example(.minimumAboveMaximum, "1. a {#a ⟦1⟧min=9 max=3}", keeps: "1. a {#a min=3 max=9}"),
    example(
      .pointsMismatch, "1. a {#a ⟦1⟧points=3}\n\n   > [!RUBRIC]\n   > - x (2)",
      keeps: "1. a {#a points=3}\n\n   > [!RUBRIC]\n   > - x (2)\n   > - y (1)"),
  ]

  private static let options = [
    example(.tooFewOptions, "⟦1⟧1. a {#a}\n   - (x) x", keeps: "1. a {#a}\n   - (x) x\n   - ( ) y"),
    example(
      .tooManyPairs, "1. a {#a}\n" + pairs(26) + "   ⟦1⟧- x :: y", keeps: "1. a {#a}\n" + pairs(26)),
    example(
      .mixedOptions, "1. a {#a}\n   - (x) x\n   ⟦1⟧- [ ] y",
      keeps: "1. a {#a}\n   - [x] x\n   - [ ] y"),
    example(
      .mixedOptions, "1. a {#a}\n   - (x) x\n   ⟦1⟧- y", keeps: "1. a {#a}\n   - (x) x\n   - ( ) y"),
    example(
      .mixedOptions, "1. a {#a}\n   - x :: y\n   ⟦1⟧- z",
      keeps: "1. a {#a}\n   - x :: y\n   - z :: w"),
    example(
      .severalCorrect, "⟦1⟧1. a {#a}\n   - (x) x\n   - (x) y",
      keeps: "1. a {#a}\n   - (x) x\n   - ( ) y"),
    example(
      .everyOptionCorrect, "⟦1⟧1. a {#a}\n   - [x] x\n   - [x] y",
      keeps: "1. a {#a}\n   - [x] x\n   - [ ] y"),
    example(
      .noOptionCorrect, "⟦1⟧1. a {#a points=2}\n   - ( ) x\n   - ( ) y",
      keeps: "1. a {#a}\n   - ( ) x\n   - ( ) y"),
    example(
      .noOptionCorrect, "⟦1⟧1. a {#a}\n   - [ ] x\n     > no\n   - [ ] y",
      keeps: "1. a {#a}\n   - [x] x\n     > no\n   - [ ] y"),
    example(
      .emptyOption, "1. a {#a}\n   - (x) x\n   ⟦1⟧- ( )",
      keeps: "1. a {#a}\n   - (x) x\n   - ( ) ![y](y.png)"),
    example(
      .duplicateOption, "1. a {#a}\n   - (x) x\n   ⟦1⟧- ( ) x",
      keeps: "1. a {#a}\n   - (x) x\n   - ( ) X"),
    example(
      .invalidNumber, "1. a {#a type=number}\n   ⟦1⟧= many", keeps: "1. a {#a type=number}\n   = 3"),
  ]

  private static let notes = [
    example(
      .unknownNote, "1. a {#a}\n\n   ⟦1⟧> [!SHOUT]\n   > x",
      keeps: "1. a {#a}\n\n   > [!HINT]\n   > x"),
    example(
      .invalidRubric, "1. a {#a}\n\n   ⟦1⟧> [!RUBRIC]\n   > x",
      keeps: "1. a {#a}\n\n   > [!RUBRIC]\n   > - x (2)"),
    example(
      .invalidRubric, "1. a {#a}\n\n   > [!RUBRIC]\n   > ⟦1⟧- x",
      keeps: "1. a {#a}\n\n   > [!RUBRIC]\n   > - x（2分）"),
    example(
      .invalidSample,
      "1. a {#a}\n\n   > [!RUBRIC]\n   > - x (2)\n\n   ⟦1⟧> [!SAMPLE]\n   > b\n   >\n   > - c (3)",
      keeps:
        "1. a {#a}\n\n   > [!RUBRIC]\n   > - x (2)\n\n   > [!SAMPLE]\n   > b\n   >\n   > - c (0)"),
    example(
      .invalidSample,
      "1. a {#a}\n\n   > [!RUBRIC]\n   > - x (2)\n\n   > [!SAMPLE]\n   > b\n   >\n   > ⟦1⟧- c",
      keeps:
        "1. a {#a}\n\n   > [!RUBRIC]\n   > - x (2)\n\n   > [!SAMPLE]\n   > b\n   >\n   > - c（2分）"),
  ]
}
