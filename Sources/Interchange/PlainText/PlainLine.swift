internal import CaseModel

/// A line of a text as it was saved from a page.
struct PlainLine {
  /// The number of the line, from one.
  let number: Int
  /// What stands in it, without the space around it.
  let text: String
  /// Whether an empty line stands before it, or it is set in, as the first of a paragraph.
  let beginsParagraph: Bool

  /// The lines of a text that have anything in them.
  static func lines(of text: String) -> [PlainLine] {
    var lines: [PlainLine] = []
    var isAfterBlank = true
    for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let content = raw.drop(while: \.isFiller)
      if content.isEmpty {
        isAfterBlank = true
        continue
      }
      let indent = raw.prefix { $0.isFiller }
      let isSetIn = indent.contains("\u{3000}") || indent.contains("\t") || indent.count >= 2
      lines.append(
        PlainLine(
          number: index + 1, text: String(content.reversed().drop(while: \.isFiller).reversed()),
          beginsParagraph: isAfterBlank || isSetIn))
      isAfterBlank = false
    }
    return lines
  }
}

extension Character {
  /// Whether this is space, or something without any width, as saved pages are full of.
  fileprivate var isFiller: Bool {
    isWhitespace
      || unicodeScalars.allSatisfy { ["\u{FEFF}", "\u{200B}", "\u{2060}", "\u{AD}"].contains($0) }
  }
}
