import CaseModel
import CaseParser
import Interchange
import Testing

@Suite struct RandomTextTests {
  private static let pieces = [
    "案例描述", "【案例分析】", "［思考问题］", "Discussion questions", "编者的话:", "讨论题", "【照片】", "1、", "2.", "（二）",
    "三、", "● ",
    "她来了。", "他没有抬头，", "为什么？", "柜台风波", "She came.", "a_b*c`", "[x](y)", "<b>", "&amp;", "{#q1}",
    "= 5", "==", "|---|",
    "分享到:", "打印 关闭", "作者：某人 来源：", "您当前位置:某局 > 公开 > 正文", "发布时间:2014-07-29", "#", "> ", "- ", "~~~",
    "---", "\\",
    "\n", "\n", "\n\n", "\n\n", "\r\n", "　　", "    ", "\t", "\u{FEFF}", "\u{200B}", "\u{0}", "👩‍👩‍👧",
    "e\u{301}",
  ]

  private static func text(seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 0...60, using: &random)
    return (0..<count).compactMap { _ in pieces.randomElement(using: &random) }.joined()
  }

  @Test func anyMixtureBecomesACaseThatCheckAccepts() throws {
    for seed in 0..<1_500 as Range<UInt64> {
      let text = Self.text(seed: seed)
      let imported = try Imported(text)
      #expect(!imported.parsed.hasErrors, "seed \(seed): \(imported.parsed.diagnostics)")
    }
  }

  /// Everything but lines that notes quote as dropped is in the case: its front matter, its text.
  @Test func noCharacterOfTheTextIsLost() throws {
    for seed in 0..<1_500 as Range<UInt64> {
      let text = Self.text(seed: seed)
      let imported = try Imported(text)
      var counts: [Unicode.Scalar: Int] = [:]
      for scalar in han(imported.markdown) + imported.result.notes.flatMap({ han($0.message) }) {
        counts[scalar, default: 0] += 1
      }
      // The numerals of numbered questions become Arabic.
      for scalar in han(text) where !"一二三".unicodeScalars.contains(scalar) {
        counts[scalar, default: 0] -= 1
      }
      #expect(counts.values.allSatisfy { $0 >= 0 }, "seed \(seed)")
    }
  }

  /// A body after a heading, with none of the page's own lines, is shown to the last character.
  @Test func aBodyIsShownInFull() throws {
    let pieces = Self.pieces.filter { piece in
      !["案例", "思考", "讨论", "Discussion", "编者", "分享", "打印", "作者", "位置", "发布", "柜台"].contains {
        piece.contains($0)
      }
    }
    for seed in 0..<1_000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let body = (0..<30).compactMap { _ in pieces.randomElement(using: &random) }.joined()
      let imported = try Imported("柜台风波\n\n案例描述\n\n她来了。\n\n\(body)\n\n她走了。")
      let shown = imported.paragraphs(.description).joined()
      #expect(Self.visible(shown) == Self.visible("她来了。\(body)她走了。"), "seed \(seed)")
    }
  }

  private static func visible(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter {
      !$0.properties.isWhitespace && !["\u{FEFF}", "\u{200B}", "\u{0}"].contains($0)
    }
  }
}
