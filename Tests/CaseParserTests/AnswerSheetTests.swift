import CaseModel
import CaseParser
import Testing

@Suite struct AnswerSheetTests {
  private static let questions = """
    1. Open {#open}
    2. Single {#single}
       - ( ) a
       - (x) b
    3. Multiple {#multiple}
       - [x] a
       - [ ] b
    4. Order {#order type=order}
       1. a
       2. b
    5. Match {#match}
       - a :: x
       - b :: y
    6. Scale {#scale type=scale}
       1. low
       2. high
    7. Number {#number}
       = 5
    8. Short {#short}
       = word
    """

  private func sheet(_ yaml: String) throws -> (sheet: AnswerSheet, diagnostics: [Diagnostic]) {
    let content = try parse(caseText(questions: Self.questions)).content
    return AnswerSheetParser.parse(SourceText(path: "a.yml", text: yaml), for: content)
  }

  @Test func everyTypeIsRead() throws {
    let (sheet, diagnostics) = try sheet(
      """
      case: test
      answers:
        open: |
          两行
          文字
        single: 2
        multiple: [2, 1]
        order: [2, 1]
        match: [1, 1]
        scale: 1
        number: 4.5
      second-thoughts:
        open: again
      skip: [short]
      """)
    #expect(diagnostics.isEmpty)
    #expect(
      sheet.answers == [
        "open": .text("两行\n文字"), "single": .choices([1]), "multiple": .choices([0, 1]),
        "order": .order([1, 0]), "match": .matches([0, 0]), "scale": .level(0),
        "number": .number(4.5), "short": .skipped,
      ])
    #expect(sheet.secondThoughts == ["open": .text("again")])
  }

  @Test(arguments: [
    ("answers:\n  singel: 1", "singel"), ("answers:\n  single: 3", "single"),
    ("answers:\n  order: [1, 1]", "order"), ("answers:\n  number: many", "number"),
    ("case: other", "other"), ("anwsers:\n  open: x", "anwsers"), ("skip: [nope]", "nope"),
  ])
  func whatDoesNotFitIsNamed(yaml: String, name: String) throws {
    let diagnostics = try sheet(yaml).diagnostics
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.message.contains("“\(name)”") == true)
  }
}
