import CaseModel
import CaseParser
import Interchange
import Testing

@Suite struct UnmarkedTextTests {
  @Test func theTextIsTheDescriptionAndNumberedSentencesAtItsEndAreQuestions() throws {
    let imported = try Imported(
      """
      当前位置：首页 > 案例 > 正文
      柜台风波
      发布时间：2020-01-02

      　　她来了。

      　　这件事给我们的启示：人手不够。

      1、为什么？

      2、怎么办。

      分享到：
      """)
    #expect(imported.metadata.title == "柜台风波")
    #expect(imported.metadata.status == .draft)
    #expect(imported.roles == [.description, .questions])
    #expect(imported.paragraphs(.description) == ["她来了。", "这件事给我们的启示：人手不够。"])
    #expect(imported.prompts == ["为什么？", "怎么办。"])
    #expect(imported.notes(0, "the analysis"))
    #expect(imported.notes(9, "questions"))
  }

  @Test(arguments: [
    "1、只有一个？", "2、从二开始？\n\n3、到三？", "1、没有句号\n\n2、也没有", "1、为什么？\n\n2、怎么办？\n\n后面还有话。",
    "1、为什么？\n\n3、跳了号？",
  ])
  func otherNumbersStayInTheDescription(end: String) throws {
    let imported = try Imported("柜台风波\n\n她来了。\n\n\(end)\n")
    #expect(imported.roles == [.description])
    #expect(han(imported.paragraphs(.description).joined()) == han("她来了" + end))
  }

  @Test func aMarkedTextKeepsItsNumberedSentences() throws {
    let imported = try Imported("柜台风波\n\n案例描述\n\n她来了。\n\n案例分析\n\n1、要快。\n\n2、要好。")
    #expect(imported.roles == [.description, .analysis])
  }

  @Test func anEditorsNoteIsItsFirstParagraph() throws {
    let imported = try Imported("柜台风波\n\n编者的话:\n\n老案例，\n新读者。\n\n她来了。\n\n她走了。")
    #expect(imported.paragraphs(.editorial) == ["老案例，新读者。"])
    #expect(imported.paragraphs(.description) == ["她来了。", "她走了。"])
    #expect(imported.notes(8, "description"))
  }

  @Test func anEditorsNoteEndsAtTheRepeatedTitle() throws {
    let imported = try Imported("柜台风波\n\n编者的话:\n\n老案例。\n\n新读者。\n\n柜台风波\n\n她来了。")
    #expect(imported.paragraphs(.editorial) == ["老案例。", "新读者。"])
    #expect(imported.paragraphs(.description) == ["她来了。"])
  }

  @Test func sentencesBeforeAMarkedAnalysisAreTheDescription() throws {
    let imported = try Imported("柜台风波\n\n她来了。\n\n【案例分析】人手不够。\n\n【思考题】\n1、为什么？")
    #expect(imported.roles == [.description, .analysis, .questions])
    #expect(imported.metadata.status == .draft)
    #expect(imported.notes(3, "description"))
  }

  @Test func wrappedEnglishWithoutATitle() throws {
    let imported = try Imported(
      "She came to the desk at nine and\nasked for the form. Nobody\nlooked up.\n")
    #expect(
      imported.paragraphs(.description)
        == ["She came to the desk at nine and asked for the form. Nobody looked up."])
    #expect(imported.metadata.title == "Untitled case")
  }

  @Test(arguments: [
    "", " \n\u{3000}\n", "\u{FEFF}\n\n", "【】", "1、", "#", "分享到:", "案例描述", "柜台风波", "---", "\0",
  ])
  func almostNothingIsStillADraft(text: String) throws {
    let imported = try Imported(text)
    #expect(imported.metadata.status == .draft)
    #expect(!imported.result.notes.isEmpty)
    #expect(!imported.parsed.hasErrors)
    #expect(!imported.result.suggestedSlug.isEmpty)
  }
}
