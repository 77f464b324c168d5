internal import CaseModel

/// A paragraph, its lines joined.
struct TextParagraph {
  /// The line on which it begins.
  let line: Int
  var text: String

  /// The paragraphs of lines.
  ///
  /// A paragraph ends at a blank line, before a line that is set in or begins with a number or
  /// bullet, and beside a line that is just a name in 【】 or too long to have been wrapped.
  static func join(_ lines: some Sequence<TextLine>) -> [TextParagraph] {
    var paragraphs: [TextParagraph] = []
    var previous: TextLine?
    for line in lines {
      defer { previous = line }
      guard !line.isBlank else { continue }
      if begins(line, after: previous) || paragraphs.isEmpty {
        paragraphs.append(TextParagraph(line: line.number, text: line.text))
      } else {
        let separator = separator(previous?.text ?? "", line.text)
        paragraphs[paragraphs.count - 1].text += separator + line.text
      }
    }
    return paragraphs
  }

  /// Whether a line begins a paragraph.
  /// - Parameter previous: the line above it; nil for the first.
  static func begins(_ line: TextLine, after previous: TextLine?) -> Bool {
    guard let previous, !previous.isBlank, !line.isIndented else { return true }
    return [previous, line].contains {
      isTooWideToWrap($0.text) || SectionHeading.loneMarker($0.text) != nil
    } || EnumerationMark(line.text) != nil
  }

  /// Two lines of one paragraph.
  static func joined(_ left: String, _ right: String) -> String {
    left + separator(left, right) + right
  }

  /// What stands between two lines when they are joined: Chinese needs no space.
  private static func separator(_ left: String, _ right: String) -> String {
    let isChinese =
      left.unicodeScalars.last?.isChinese == true || right.unicodeScalars.first?.isChinese == true
    return isChinese ? "" : " "
  }

  /// Whether a line takes more columns than any program wraps at.
  private static func isTooWideToWrap(_ text: String) -> Bool {
    // The bytes decide the clear cases, so that a line of a megabyte isn't measured.
    let limit = 120
    guard text.utf8.count > limit else { return false }
    return text.utf8.count > limit * 4 || DisplayWidth.of(text) > limit
  }
}
