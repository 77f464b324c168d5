import CaseModel
import Testing

@Suite struct SearchTests {
  private let source = SourceText(path: "a.md", text: "a字b\nb字\nc")

  @Test func aTextIsFoundWithinSomeLinesOnly() {
    let second = source.byteRange(ofLines: 2, through: 2)
    #expect(second == 6..<11)
    #expect(source.firstOffset(of: "字", in: second) == 7)
    #expect(source.firstOffset(of: "a", in: second) == nil)
    #expect(source.firstOffset(of: "c", in: second) == nil)
    #expect(source.firstOffset(of: "", in: second) == nil)
    #expect(source.byteRange(ofLines: 3, through: 9) == 11..<12)
    #expect(source.byteRange(ofLines: 2, through: 0) == second)
  }

  @Test func theNearestWordIsSuggested() {
    #expect(Spelling.nearest(to: "titel", among: ["tags", "title"]) == "title")
    #expect(Spelling.nearest(to: "Titlee", among: ["title", "titles"]) == "title")
    #expect(Spelling.nearest(to: "a", among: ["b"]) == nil)
    let long = String(repeating: "a", count: 65)
    #expect(Spelling.nearest(to: long, among: [long]) == nil)
  }

  @Test func suggestionsEndAfterTwenty() {
    var suggestions = Suggestions()
    let found = (0..<25).map { _ in suggestions.nearest(to: "titel", among: ["title"]) }
    #expect(found.compactMap(\.self).count == 20)
  }
}
