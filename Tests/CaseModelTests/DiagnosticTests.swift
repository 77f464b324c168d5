import CaseModel
import Testing

@Suite struct DiagnosticTests {
  private func diagnostic(_ text: String, column: Int, length: Int) -> Diagnostic {
    Diagnostic(
      .rawHTML, in: SourceText(path: "a.md", text: text),
      at: SourcePosition(line: 1, column: column), length: length, "Raw HTML.")
  }

  @Test(arguments: [(1, 2, 2), (1, 9, 3), (3, 2, 1), (4, 5, 1), (1, 0, 1)])
  func noneReachesBehindItsLine(column: Int, length: Int, expected: Int) {
    #expect(diagnostic("a字c\nd", column: column, length: length).length == expected)
  }

  @Test func aLineThatNobodyWroteIsNoExcerpt() {
    let long = String(repeating: "a", count: 16_385)
    #expect(diagnostic(String(long.dropLast()), column: 1, length: 1).excerpt != nil)
    #expect(diagnostic(long, column: 1, length: 1).excerpt == nil)
  }

  @Test func aRuleIsShownAThousandTimes() {
    let many = Array(repeating: diagnostic("a", column: 1, length: 1), count: 1_500)
    let other = Diagnostic(.missingTitle, path: "a.md", "No title.")
    #expect((many + [other]).bounded() == many.prefix(1_000) + [other])
    #expect(many.prefix(1_000).map(\.self).bounded().count == 1_000)
  }
}
