public import CaseModel

/// A source text in which `⟦1⟧`, `⟦2⟧` … mark positions, as the tests of compilers do it.
public struct MarkedSource: Sendable {
  /// The text without the marks.
  public let source: SourceText
  /// The positions of the marks by their names.
  public let positions: [String: SourcePosition]

  /// Takes the marks out of a text.
  public init(_ marked: String, path: String = "case.md") {
    var text = ""
    var positions: [String: SourcePosition] = [:]
    var line = 1
    var column = 1
    var rest = Substring(marked)
    while let character = rest.popFirst() {
      if character == "⟦", let end = rest.firstIndex(of: "⟧") {
        positions[String(rest[..<end])] = SourcePosition(line: line, column: column)
        rest = rest[rest.index(after: end)...]
        continue
      }
      text.append(character)
      column += 1
      if character.isNewline {
        line += 1
        column = 1
      }
    }
    source = SourceText(path: path, text: text)
    self.positions = positions
  }
}
