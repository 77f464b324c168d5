internal import CaseModel

/// Sets code in lines as it was written, set in where there is room; a line that is too long goes on
/// in the next.
struct CodeLayout {
  private let literal: String

  init(_ literal: String) { self.literal = literal }

  func lines(width: Int) -> [ScreenText] {
    let indent = ScreenText(String(repeating: " ", count: width >= 24 ? 4 : 0))
    let lines = literal.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.dropLast(literal.hasSuffix("\n") ? 1 : 0).flatMap { line in
      cut(ScreenText(line), width: width - indent.width).map { indent + $0 }
    }
  }

  private func cut(_ line: ScreenText, width: Int) -> [ScreenText] {
    var rows = [ScreenText.empty]
    var taken = 0
    for (character, style) in line.characters {
      let columns = DisplayWidth.of(character)
      if taken + columns > width && taken > 0 {
        rows.append(.empty)
        taken = 0
      }
      rows[rows.count - 1].append(character, style)
      taken += columns
    }
    return rows
  }
}
