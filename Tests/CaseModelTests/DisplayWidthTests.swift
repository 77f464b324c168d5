import CaseModel
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("案例", 4), ("，。", 4), ("a案b", 4), ("e\u{301}", 1), ("\u{200B}", 0), ("👍", 2),
    ("“”", 2), ("\u{1B}", 0), ("ｶ", 1), ("Ａ", 2), ("한", 2), ("❤️", 2),
  ])
  func width(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}
