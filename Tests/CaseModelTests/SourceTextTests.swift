import CaseModel
import Testing

@Suite struct SourceTextTests {
  /// libcmark and YAML end lines at carriage returns too; the lines of all three must be the same.
  @Test func aLoneCarriageReturnEndsALine() {
    let source = SourceText(path: "a.md", text: "a\rb\r\nc\r\r\nd\r")
    #expect((1...source.lineCount).map(source.line) == ["a", "b", "c", "", "d", ""])
    #expect(source.bytes.count == 11)
  }
}
