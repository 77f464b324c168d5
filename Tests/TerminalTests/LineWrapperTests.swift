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

  @Test func aMegabyteIsWrapped() {
    let lines = wrap(String(repeating: "案例 case ", count: 100_000), 80)
    #expect(lines.count > 10_000)
  }
}
