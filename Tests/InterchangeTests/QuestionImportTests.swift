import CaseModel
import CaseParser
import Interchange
import Testing

@Suite struct QuestionImportTests {
  private func text(_ questions: String) -> String {
    "柜台风波\n\n案例描述\n\n她来了。\n\n案例分析\n\n人手不够。\n\n思考问题\n\n\(questions)"
  }

  @Test(arguments: [
    ("1、", "2、"), ("1.", "2."), ("1. ", "2. "), ("1．", "2．"), ("１、", "２、"), ("（1）", "（2）"),
    ("(1) ", "(2) "), ("一、", "二、"), ("（一）", "（二）"), ("1) ", "2) "), ("● ", "● "), ("- ", "- "),
  ])
  func numbersOfManyForms(first: String, second: String) throws {
    for separator in ["\n", "\n\n", "\n\n　　"] {
      let imported = try Imported(text("\(first)为什么？\(separator)\(second)怎么办？"))
      #expect(imported.prompts == ["为什么？", "怎么办？"])
      #expect(imported.parsed.content.questions.map(\.id) == ["q1", "q2"])
      #expect(imported.parsed.diagnostics.isEmpty)
    }
  }

  @Test func aSecondSectionWithoutAQuestionMakesADraft() throws {
    let imported = try Imported(text("1、为什么？\n\n思考问题\n\n想一想。"))
    #expect(imported.prompts == ["为什么？"] && imported.metadata.status == .draft)
    #expect(!imported.parsed.hasErrors)
  }

  @Test func questionsAreItemsOfANumberedListWithIDs() throws {
    let imported = try Imported(text("1、为什么？\n2、怎么办？"))
    #expect(imported.markdown.hasSuffix("\n1. 为什么？ {#q1}\n\n2. 怎么办？ {#q2}\n"))
  }

  @Test func moreThanNineQuestionsKeepTheirParagraphs() throws {
    let questions = (1...11).map { "\($0)、第\($0)问？\n\n　　补充\($0)。" }.joined(separator: "\n\n")
    let imported = try Imported(text(questions + "\n\n12、完了吗？"))
    #expect(imported.prompts.count == 12)
    #expect(imported.prompts[10].contains("补充11。"))
    #expect(imported.parsed.diagnostics.isEmpty)
  }

  @Test func linesThatGoOnBelongToTheirQuestion() throws {
    let imported = try Imported(text("1、为什么\n会这样？\n2、Who asked\nwhom?"))
    #expect(imported.prompts == ["为什么会这样？", "Who asked whom?"])
  }

  @Test func numbersOfAnotherFormStayInTheQuestion() throws {
    let imported = try Imported(text("1、为什么？\n（1）从人看；\n（2）从事看。\n2、怎么办？"))
    #expect(imported.prompts.count == 2)
    #expect(imported.prompts[0].contains("（2）从事看。"))
  }

  @Test func aNumberWithinASentenceBeginsNoQuestion() throws {
    let imported = try Imported(text("1、窗口开放时间是8:00到\n17:30吗？\n2、哪一条写着第\n12.5款？"))
    #expect(imported.prompts == ["窗口开放时间是8:00到17:30吗？", "哪一条写着第12.5款？"])
  }

  @Test func anIntroductionStaysBeforeTheQuestions() throws {
    let imported = try Imported(text("请分组讨论。\n\n10:30以前交。\n\n1、为什么？"))
    let shown = imported.paragraphs(.questions).map { $0.replacing("\u{200B}", with: "") }
    #expect(shown == ["请分组讨论。", "10:30以前交。"])
    #expect(imported.prompts == ["为什么？"])
  }

  @Test func withoutNumbersEachParagraphThatAsksIsAQuestion() throws {
    let imported = try Imported(text("请想一想：\n\n为什么？\n\n只写一句。\n\n怎么办？\n\n写完交给组长。"))
    #expect(imported.prompts == ["为什么？ 只写一句。", "怎么办？"])
    #expect(imported.paragraphs(.questions) == ["请想一想："])
    #expect(imported.paragraphs(.other) == ["写完交给组长。"])
  }

  @Test func aHeadingWithoutAnyQuestionLeavesADraft() throws {
    let imported = try Imported(text("大家谈谈看法。"))
    #expect(imported.metadata.status == .draft)
    #expect(!imported.parsed.hasErrors)
    #expect(imported.notes(0, "No questions"))
  }

  @Test func idsGoOnInASecondSection() throws {
    let imported = try Imported(text("1、为什么？") + "\n\n【讨论题】\n\n1、怎么办？")
    #expect(imported.parsed.content.questions.map(\.id) == ["q1", "q2"])
  }

  @Test func numbersThatSkipAreReported() throws {
    let imported = try Imported(text("1、为什么？\n\n3、怎么办？"))
    #expect(imported.prompts.count == 2)
    #expect(imported.notes(13, "numbers"))
  }

  @Test func whatLooksLikeAnAnswerOrAttributesIsText() throws {
    let imported = try Imported(text("1、= 5 对吗？\n2、看{#这里}\n3、"))
    #expect(imported.prompts.map { $0.replacing("\u{200B}", with: "") } == ["= 5 对吗？", "看{#这里}"])
    #expect(imported.parsed.content.questions.map(\.kind.name) == ["open", "open"])
    #expect(imported.parsed.diagnostics.isEmpty)
  }

  @Test func aParagraphAfterTheLastQuestionIsKeptApart() throws {
    let imported = try Imported(text("1、为什么？\n\n　　供稿单位：某局\n\n分享到:\n"))
    #expect(imported.prompts == ["为什么？"])
    #expect(imported.paragraphs(.other) == ["供稿单位：某局"])
    #expect(imported.notes(15, "供稿单位：某局"))
    #expect(!imported.markdown.contains("分享到"))
  }
}
