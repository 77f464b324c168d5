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

  @Test(arguments: 0..<20)
  func lengthIsThatOfTheCharactersOneByOne(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let characters = Array("abYZ09--'' ,.é’字")
    let text = String((0..<200).map { _ in characters.randomElement(using: &random) ?? "a" })
    var words = 0
    var isInWord = false
    for character in text where !"-'’".contains(character) {
      let isPart = (character.isLetter || character.isNumber) && character != "字"
      if isPart && !isInWord { words += 1 }
      isInWord = isPart
    }
    #expect(TextMeasure(text).words == words, "\(text)")
    #expect(TextMeasure(text).hanCharacters == text.count { $0 == "字" })
  }
}
