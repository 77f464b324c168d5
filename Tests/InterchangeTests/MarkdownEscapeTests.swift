import CaseModel
import CaseParser
import Interchange
import Testing

@Suite struct MarkdownEscapeTests {
  static let paragraphs = [
    "# no heading", "####### seven", "#标签", "* no item", "- nor this", "-5 degrees", "+ nor that",
    "+1 more",
    "1. not a list", "2) nor this", "2024. A year", "3.5 metres", "> no quotation",
    "a *b* **c** _d_ __e__",
    "snake_case and _x", "`code` and ``more``", "<b>bold</b> <!-- x --> <http://a.b> 3<5 a < b",
    "[f](g) ![h](i) [j][k] [l]",
    "[m]: http://n.o", "[^1]", "[^1]: note", "&amp; &#38; &#x26; &copy; a & b &x", "| a | b |",
    "===", "---", "- - -", "***",
    "___", "~~~", "```", "~~gone~~", "back\\slash \\* \\", "a  ", "= 5", "{#id}", "** **", "【照片】",
    "【照片】她来了。",
    "［1］注", "(x) yes", "[x] yes", "重点*号*和_线_，还有“引”。", "> [!NOTE]", "<", "&", "\\",
  ]

  @Test(arguments: paragraphs)
  func aParagraphReadsTheSame(text: String) throws {
    let imported = try Imported("柜台风波\n\n案例描述\n\n她来了。\n\n\(text)\n\n她走了。")
    let shown = imported.paragraphs(.description).map { $0.replacing("\u{200B}", with: "") }
    #expect(shown == ["她来了。", text.trimmingSpaces, "她走了。"])
    #expect(imported.roles == [.description])
    #expect(!imported.parsed.hasErrors)
    #expect(
      imported.parsed.diagnostics.allSatisfy { $0.rule == .missingSection || text.contains("[^") })
  }

  @Test(arguments: paragraphs)
  func aQuestionReadsTheSame(text: String) throws {
    let imported = try Imported(
      "柜台风波\n\n思考问题\n\n（1）\(text)\n\n　　\(text)\n\n（2）怎么办？")
    let shown = imported.prompts.map { $0.replacing("\u{200B}", with: "") }
    #expect(shown == ["\(text.trimmingSpaces) \(text.trimmingSpaces)", "怎么办？"])
    #expect(imported.parsed.content.questions.map(\.id) == ["q1", "q2"])
    #expect(imported.parsed.content.questions.map(\.kind.name) == ["open", "open"])
  }

  @Test func twoParagraphsMakeNoTableAndNoHeading() throws {
    let imported = try Imported("柜台风波\n\n案例描述\n\n| a | b |\n|---|---|\n| c | d |\n\n她来了\n===\n")
    #expect(imported.paragraphs(.description) == ["| a | b | |---|---| | c | d |", "她来了==="])
  }

  @Test func textIsNotEscapedWithoutNeed() {
    let text = "她说：“3<5，A&B，x_y，#3号（1）窗口 - 第2.5版！”~"
    let imported = TextImporter.importCase(from: "柜台风波\n\n案例描述\n\n\(text)")
    #expect(imported.markdown.contains("\n\(text)\n"))
  }
}
