import CaseModel
import Terminal
import Testing

@Suite struct LineWrapperTests {
  private static let mixed =
    "7月5日中午，一位女孩（刚毕业）问：“Could I ask something about graduates' jobs?”工作人员没有抬头……她很生气，"
    + "写信给“市长信箱”。anextraordinarilylongwordthatdoesnotfitanywhere 结束。"

  private func wrap(_ text: String, _ width: Int) -> [String] {
    LineWrapper(width: width).lines(ScreenText(text)).map(\.plain)
  }

  @Test(arguments: 20...200)
  func noLineIsTooLongAndNothingIsLost(width: Int) {
    let lines = LineWrapper(width: width).lines(ScreenText(Self.mixed))
    #expect(lines.allSatisfy { $0.width <= width })
    let kept = lines.map(\.plain).joined().filter { $0 != " " }
    #expect(kept == Self.mixed.filter { $0 != " " })
  }

  @Test(arguments: 20...120)
  func punctuationStandsWhereItBelongs(width: Int) {
    for line in wrap(Self.mixed, width).dropFirst() {
      #expect(!"，。：？”）…".contains(line.first ?? "x"), "\(line)")
    }
    for line in wrap(Self.mixed, width).dropLast() {
      #expect(!"“（".contains(line.last ?? "x"), "\(line)")
    }
  }

  @Test func linesBreakAtSpacesAndBetweenChineseCharacters() {
    #expect(wrap("one two three", 8) == ["one two", "three"])
    #expect(wrap("一二三四五", 4) == ["一二", "三四", "五"])
    #expect(wrap("一二，三", 4) == ["一", "二，", "三"])
    #expect(wrap("", 10) == [""])
  }

  @Test func linesHangBelowTheirMark() {
    let lines = LineWrapper(width: 8).lines(
      ScreenText("one two three"), first: ScreenText("• "), rest: ScreenText("  "))
    #expect(lines.map(\.plain) == ["• one", "  two", "  three"])
  }

  /// Texts of all that is hard to break, in any order.
  private static func texts(_ count: Int) -> [String] {
    let parts = [
      "，", "。", "）”", "……", "（“", "一", "案例", "word", " ", "  ", "\u{3000}", "supercalifragilistic",
      "?!", ")", "（", "👨‍👩‍👧", "🇨🇳", "e\u{301}", "\u{202E}", "《长长长》，", "100%", "、、、、、、",
    ]
    var random = SeededGenerator(seed: "wrapping")
    return (0..<count).map { _ in
      (0..<40).compactMap { _ in parts.randomElement(using: &random) }.joined()
    }
  }

  @Test(arguments: 10...200)
  func anyTextKeepsToTheWidthAndToTheRulesOfPunctuation(width: Int) {
    for text in Self.texts(12) {
      let lines = LineWrapper(width: width).lines(ScreenText(text))
      for (place, line) in lines.enumerated() {
        #expect(line.width <= width, "\(line.plain)")
        #expect(line.plain.last != " " && line.plain.last != "\u{3000}")
        guard place > 0, let first = line.plain.first, "，。；：！？、”）》】".contains(first) else {
          continue
        }
        #expect(line.plain.allSatisfy { "，。；：！？、”）》】…?!)% \u{3000}".contains($0) }, "\(line.plain)")
      }
      let isText = { (character: Character) in character != " " && character != "\u{3000}" }
      #expect(
        lines.map(\.plain).joined().filter(isText) == ScreenText(text).plain.filter(isText))
    }
  }

  @Test func closingPunctuationStaysWithItsWord() {
    #expect(wrap("one two ，", 8) == ["one", "two ，"])
    #expect(wrap("abcdefgh，", 8) == ["abcdefg", "h，"])
    #expect(wrap("一，，，，，，二", 8) == ["一，，，", "，，，", "二"])
    #expect(wrap("一二三\u{3000}\u{3000}四", 6) == ["一二三", "四"])
  }

  @Test func aMegabyteIsWrapped() {
    let lines = wrap(String(repeating: "案例 case ", count: 100_000), 80)
    #expect(lines.count > 10_000)
  }
}
