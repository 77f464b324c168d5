import CaseModel
import Testing

@Suite struct TextTests {
  @Test func fullWidthFormsFoldToHalfWidth() {
    #expect("（１）Ａ：".halfWidth == "(1)A:")
    #expect("案例　描述".foldedForComparison == "案例 描述")
    #expect("  Discussion   QUESTIONS ".foldedForComparison == "discussion questions")
  }

  @Test(arguments: [
    ("Apologise at once!", "apologise-at-once"), ("先道歉，再核实", "先道歉再核实"), ("  A  b ", "a-b"),
    ("!!!", "section"), ("Ｃase 1", "case-1"), ("Straße", "straße"),
  ])
  func slug(text: String, slug: String) {
    #expect(Slug.make(from: text, fallback: "section") == slug)
  }

  @Test func lengthCountsCharactersOfChineseAndWordsOfTheRest() {
    #expect(TextMeasure("他说 hello world，走了。").hanCharacters == 4)
    #expect(TextMeasure("He doesn't know the follow-up.").words == 5)
    #expect(TextMeasure(String(repeating: "字", count: 801)).readingMinutes == 3)
    #expect(TextMeasure("").readingMinutes == 1)
  }

  @Test func hexadecimalDigitsAndBytes() {
    let bytes: [UInt8] = [0, 9, 10, 0x9A, 0xFF]
    #expect(bytes.hexadecimal == "00090a9aff")
    #expect([UInt8](hexadecimal: "00090a9AFF") == bytes)
    #expect([UInt8](hexadecimal: "")?.isEmpty == true)
    for text in ["0", "0g", "-1", "０１", " 00", "00\n", "@@", "``"] {
      #expect([UInt8](hexadecimal: text) == nil)
    }
  }
}
