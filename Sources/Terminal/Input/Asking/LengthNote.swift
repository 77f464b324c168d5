internal import CaseModel

/// Says how long an answer is, beside how long it should be.
final class LengthNote {
  private let minimum: Int?
  private let maximum: Int?
  private let messages: TerminalMessages
  private var measure = TextMeasure("")
  private var measuredLines = 0

  init(minimum: Int?, maximum: Int?, messages: TerminalMessages) {
    self.minimum = minimum
    self.maximum = maximum
    self.messages = messages
  }

  /// The length in words.
  func of(_ text: String) -> String {
    let measure = TextMeasure(text)
    var note = messages.length(measure.length, isChinese: measure.isChinese)
    if let minimum, measure.length < minimum { note += messages.atLeast(minimum) }
    if let maximum, measure.length > maximum { note += messages.atMost(maximum) }
    return note
  }

  /// A short note before the next line, as `12/30`; empty before the first line, and where no length
  /// is asked for.
  func counter(of draft: Draft) -> ScreenText {
    guard let goal = minimum ?? maximum else { return .empty }
    // Lines are only added, or all replaced: a long paste is measured once.
    if measuredLines > draft.lines.count {
      measure = TextMeasure("")
      measuredLines = 0
    }
    for line in draft.lines[measuredLines...] { measure = measure + TextMeasure(line) }
    measuredLines = draft.lines.count
    if measuredLines == 0 { return .empty }
    let limit = minimum.flatMap { measure.length >= $0 ? maximum : nil } ?? goal
    return ScreenText("\(measure.length)/\(limit) ", style: .dim)
  }
}
