import CaseModel
import CaseParser
import Interchange
import Testing

@Suite struct SectionTests {
  @Test(arguments: [
    "【案例描述】", "〔案例描述〕", "［案例描述］", "[案例描述]", "【 案例描述 】", "【案例描述】：", "案例描述", "案例描述：", "案例描述:",
    "## 案例描述", "### 案例描述", "一、案例描述", "（一）案例描述", "1. 案例描述", "一、【案例描述】", "　　案例描述",
  ])
  func headingsOfManyForms(heading: String) throws {
    let imported = try Imported("柜台风波\n\n\(heading)\n\n她来了。\n")
    #expect(imported.titles == ["案例描述"])
    #expect(imported.paragraphs(.description) == ["她来了。"])
    #expect(imported.metadata.title == "柜台风波")
  }

  @Test(arguments: ["【案例描述】", "【案例描述】：", "[案例描述] ", "案例描述："])
  func aMarkerMayHaveTextAfterIt(marker: String) throws {
    let imported = try Imported("柜台风波\n\n\(marker)她来了。\n\n她走了。\n")
    #expect(imported.paragraphs(.description) == ["她来了。", "她走了。"])
  }

  @Test func labelsFollowEachOtherWithoutBlankLines() throws {
    let imported = try Imported("柜台风波\n编者按：一个老案例。\n案例描述：她来了。\n案例分析：人手不够。")
    #expect(imported.roles == [.editorial, .description, .analysis])
    #expect(imported.paragraphs(.analysis) == ["人手不够。"])
  }

  @Test func sectionsKeepTheOrderAndTheWordsOfTheText() throws {
    let imported = try Imported(
      """
      柜台风波

      【案情】
      她来了。
      【讨论题】
      1、为什么？
      【评析】
      人手不够。
      【参考资料】
      一本书。
      """)
    #expect(imported.titles == ["案情", "讨论题", "评析", "参考资料"])
    #expect(imported.roles == [.description, .questions, .analysis, .references])
    #expect(imported.metadata.status == .published)
    #expect(imported.parsed.diagnostics.isEmpty)
  }

  @Test func anEnglishPageWithPlainHeadings() throws {
    let imported = try Imported(
      """
      Home > News > Cases > Article
      The broken lift
      Published: 2020-03-04 | Author: Ann Example | Source: The Gazette

      Description
      The lift stood still
      for three days.

      It was a Monday.

      ANALYSIS:
      Nobody owned it.

      Discussion questions
      1) Who should have called?
      2) And whom
         should they have told?
      Share this: mail, print
      """)
    #expect(imported.parsed.diagnostics.isEmpty)
    #expect(imported.metadata.title == "The broken lift")
    #expect(imported.metadata.language == "en")
    #expect(imported.metadata.tags == ["News", "Cases"])
    #expect(
      imported.paragraphs(.description)
        == ["The lift stood still for three days.", "It was a Monday."])
    #expect(
      imported.prompts == ["Who should have called?", "And whom should they have told?"])
  }

  @Test func aWordAtTheEndOfAWrappedLineIsNoHeading() throws {
    let imported = try Imported(
      "The desk\n\nDescription\n\nThey had a long and quiet\ndiscussion\nabout it.")
    #expect(imported.paragraphs(.description) == ["They had a long and quiet discussion about it."])
  }

  @Test func aLabelInASectionOfItsOwnKindIsText() throws {
    let imported = try Imported("柜台风波\n\n【案例描述】她来了。\n\n案例描述：第二句也有冒号。")
    #expect(imported.paragraphs(.description) == ["她来了。", "案例描述：第二句也有冒号。"])
  }

  @Test func anUnknownMarkerIsKeptAndReported() throws {
    let imported = try Imported("柜台风波\n\n【案例描述】\n她来了。\n【照片】\n她走了。")
    #expect(imported.roles == [.description])
    let shown = imported.paragraphs(.description).map { $0.replacing("\u{200B}", with: "") }
    #expect(shown == ["她来了。", "【照片】", "她走了。"])
    #expect(imported.notes(5, "【照片】"))
  }

  @Test func aLibraryMayHaveItsOwnNames() throws {
    let names = SectionNames(
      sections: [(.description, ["经过"]), (.analysis, ["道理"]), (.questions, ["想一想"])], passages: [])
    let imported = try Imported("柜台风波\n\n经过\n她来了。\n道理\n人手不够。\n想一想\n1、为什么？", names: names)
    #expect(imported.titles == ["经过", "道理", "想一想"])
    #expect(imported.metadata.status == .published)
  }

  @Test func missingSectionsAreNamed() throws {
    let imported = try Imported("柜台风波\n\n案例描述\n\n她来了。")
    #expect(imported.metadata.status == .draft)
    #expect(imported.notes(0, "案例分析"))
    #expect(imported.notes(0, "思考问题"))
    #expect(!imported.parsed.hasErrors)
  }
}
