import SQLiteStore
import Testing

@Suite struct TextIndexTests {
  private static let texts = [
    "先听他把话说完，再解释规定。", "Listening first, then the rules.", "他没有听规定，投诉了窗口。", "说话要慢。 Café NEAR(x)",
    "规 定", "",
  ]

  @Test(arguments: [
    ("规定", [0, 2]), ("解释规定", [0]), ("听", [0, 2]), ("说完 规定", [0]), ("LISTEN", [1]), ("rule", [1]),
    ("cafe", [3]), ("把定", []), ("定规", []), ("near(", [3]), ("\" OR *", []), ("", []), ("。", []),
    ("x y", []),
  ])
  func answersAreFoundByTheirWords(query: String, expected: [Int]) throws {
    #expect(try TextIndex(Self.texts).places(of: query).sorted() == expected)
  }

  @Test func whatFitsBestComesFirst() throws {
    let index = try TextIndex(["投诉 a b c d e f g h", "投诉投诉投诉"])
    #expect(try index.places(of: "投诉") == [1, 0])
  }
}
