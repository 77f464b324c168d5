internal import CaseModel

/// Numbered questions at the end of a text that has no heading for them.
enum TrailingQuestions {
  /// The line on which they begin; nil where the text doesn't end in at least two paragraphs that are
  /// numbered from one and end as sentences do.
  static func start(in lines: [TextLine]) -> Int? {
    let paragraphs = TextParagraph.join(lines)
    var next: Int?
    var style: EnumerationMark.Style?
    for (index, paragraph) in zip(paragraphs.indices, paragraphs).reversed() {
      guard let mark = EnumerationMark(paragraph.text), mark.value > 0,
        style == nil || mark.style == style, next == nil || mark.value == next,
        isSentence(mark.rest)
      else { return nil }
      if mark.value == 1 {
        return paragraphs.count - index > 1 ? paragraph.line : nil
      }
      next = mark.value - 1
      style = mark.style
    }
    return nil
  }

  private static func isSentence(_ text: String) -> Bool {
    let end = text.reversed().first { !"”’」』）)\"'".contains($0) }
    return end.map { "？?。".contains($0) } ?? false
  }
}
