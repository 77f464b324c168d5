internal import CaseModel

/// The marks that the program draws beside a text.
public struct Marks: Sendable {
  /// Before an item of a list without numbers.
  public let bullet: ScreenText
  /// Before what is said to an answer.
  public let comment: ScreenText
  /// Before what comes of something.
  public let result: ScreenText
  /// Before the first line of a quotation, and before the others.
  let quotation: (first: ScreenText, rest: ScreenText)
  /// What parts two passages.
  let rule: ScreenText
  /// Whether tables are drawn, as opposed to told cell by cell.
  let drawsTables: Bool
  private let messages: TerminalMessages

  /// The marks; plain ones for screen readers, which read every sign aloud.
  init(_ messages: TerminalMessages) {
    self.messages = messages
    if messages.isPlain {
      bullet = ScreenText("- ")
      comment = ScreenText("- ")
      result = .empty
      quotation = (ScreenText(messages.quotation), ScreenText("  "))
      rule = ScreenText("-")
    } else {
      bullet = ScreenText("• ", style: .accent)
      comment = ScreenText("│ ", style: .dim)
      result = ScreenText("→ ")
      quotation = (comment, comment)
      rule = ScreenText(String(repeating: "─", count: 8), style: .dim)
    }
    drawsTables = !messages.isPlain
  }

  /// Before the first line of a note of some kind, and before the others.
  func note(_ kind: AlertKind) -> (first: ScreenText, rest: ScreenText) {
    if messages.isPlain { return (ScreenText(messages.note(kind)), ScreenText("  ")) }
    let bar = ScreenText("┃ ", style: .accent)
    return (bar, bar)
  }
}
