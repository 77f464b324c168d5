import CaseModel
import CaseParser
import Interchange
import Testing

@Suite struct TextImporterTests {
  private func parse(_ text: String) throws -> ParsedCase {
    let imported = TextImporter.importCase(from: text)
    return try CaseParser().parse(
      SourceText(path: "i.md", text: imported.markdown), slug: imported.suggestedSlug)
  }

  private func text(_ parsed: ParsedCase, _ role: SectionRole) -> [String] {
    parsed.content.sections(role).flatMap(\.passages).flatMap(\.elements).map { element in
      if case .content(let content) = element { content.plainText } else { "" }
    }
  }

  @Test func anEnglishPageWithPlainHeadings() throws {
    let parsed = try parse(
      """
      Home > News > Cases > Article
      The broken lift
      By: Ann Example   Published: 2020-03-04   Source: The Gazette

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
    #expect(parsed.diagnostics.isEmpty)
    let metadata = parsed.content.metadata
    #expect(metadata.title == "The broken lift")
    #expect(metadata.language == "en")
    #expect(metadata.authors == ["Ann Example"])
    #expect(metadata.source == "The Gazette")
    #expect(metadata.tags == ["News", "Cases"])
    #expect(text(parsed, .description) == ["The lift stood still for three days. It was a Monday."])
    #expect(
      parsed.content.questions.map(\.prompt.plainText)
        == ["Who should have called?", "And whom should they have told?"])
  }

  @Test(arguments: [
    "【案例描述】", "〔案例描述〕", "［案例描述］", "[案例描述]", "【 案例描述 】：", "一、案例描述", "## 案例描述", "案例描述：",
  ])
  func markersOfManyForms(marker: String) throws {
    let parsed = try parse("标题\n\n\(marker)\n\n　　她来了。\n\n　　他没有抬头。\n")
    #expect(text(parsed, .description) == ["她来了。 他没有抬头。"])
    #expect(parsed.content.metadata.title == "标题")
    #expect(parsed.content.metadata.status == .draft)
  }

  @Test func textReadsTheSameThoughItLooksLikeMarkdown() throws {
    let paragraphs = [
      "# no heading", "* no item", "- nor this", "1. not a list", "> no quotation",
      "a *b* _c_ `d` <e> [f](g) &amp; h",
      "| a | b |", "===", "~~~", "+1 more", "2024. A year", "![x](y)", "back\\slash",
      "    indented",
    ]
    let parsed = try parse("Title\n\nDescription\n\n" + paragraphs.joined(separator: "\n\n"))
    #expect(
      text(parsed, .description) == [paragraphs.map(\.trimmingSpaces).joined(separator: " ")])
    #expect(parsed.diagnostics.filter { $0.rule == .rawHTML }.isEmpty)
  }

  @Test func valuesOfTheFrontMatterAreQuoted() throws {
    let parsed = try parse(
      "It's: a #title, yes\n作者: [Ann] & 'Bob'  发布时间: 2020年1月2日\n\n案例描述\n\n他来了。")
    #expect(parsed.content.metadata.title == "It's: a #title, yes")
    #expect(parsed.content.metadata.authors == ["[Ann] & 'Bob'"])
    #expect(parsed.content.metadata.published?.description == "2020-01-02")
  }

  @Test func chineseLinesOfOneParagraphJoinWithoutASpace() throws {
    let parsed = try parse("标题\n\n案例描述\n第一行没有完，\n第二行接着。\n\n思考问题\n1、为什么\n这样？\n2、怎么办？")
    #expect(text(parsed, .description) == ["第一行没有完，第二行接着。"])
    #expect(parsed.content.questions.map(\.prompt.plainText) == ["为什么这样？", "怎么办？"])
  }

  @Test func unknownLinesAroundTheTextAreKept() throws {
    let imported = TextImporter.importCase(
      from: "标题\n这一行不知道是什么，但它是一句话。\n【案例描述】她来了。\n【思考问题】\n1、为什么？\n结尾还有一句话。")
    #expect(imported.markdown.contains("这一行不知道是什么，但它是一句话。"))
    #expect(imported.markdown.contains("结尾还有一句话。"))
  }

  @Test(arguments: ["", "\u{FEFF}\n\n", "【】", "1、", "分享到:", "案例描述", "标题"])
  func almostNothingStillMakesADraft(text: String) throws {
    let imported = TextImporter.importCase(from: text)
    #expect(imported.markdown.contains("status: draft"))
    #expect(!imported.notes.isEmpty)
    #expect(try parse(text).diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test func anyMixtureIsTakenAndNoCharacterOfItsSentencesIsLost() {
    let pieces = [
      "案例描述", "【案例分析】", "思考问题", "1、", "（二）", "她来了。", "他没有抬头，", "\n", "\n\n", "　　", "#", "> ", "*",
    ]
    for _ in 0..<300 {
      let text = (0..<40).compactMap { _ in pieces.randomElement() }.joined()
      let markdown = TextImporter.importCase(from: text).markdown
      for sentence in ["她来了。", "他没有抬头，"] {
        let expected = text.split(separator: "\n").joined().ranges(of: sentence).count
        let found = markdown.split(separator: "\n").joined().ranges(of: sentence).count
        #expect(found >= expected, "\(text)")
      }
    }
  }

  @Test func aLongLineIsTaken() {
    let imported = TextImporter.importCase(
      from: "标题\n\n案例描述\n\n" + String(repeating: "字", count: 300_000))
    #expect(imported.markdown.utf8.count > 900_000)
  }
}
