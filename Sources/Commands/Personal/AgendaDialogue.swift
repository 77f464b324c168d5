internal import CaseModel
internal import Reflection
internal import Terminal

/// Shows what there is to do, and lets the person choose.
struct AgendaDialogue {
  let desk: DialogueDesk

  /// How many items are shown at once.
  private static let most = 20

  /// The item that the person chose; nil where they leave, or there is none.
  func choose(from items: [Agenda.Item]) throws -> Agenda.Item? {
    if items.isEmpty {
      try desk.say(desk.messages.nothingToDo)
      return nil
    }
    let shown = items.prefix(Self.most)
    try desk.screen.print(ScreenText.empty)
    for (index, item) in shown.enumerated() {
      let number = ScreenText("\(index + 1)  ", style: .accent)
      let text = ScreenText(desk.messages.describe(item).prefix(200))
      let indent = ScreenText(String(repeating: " ", count: number.width))
      try desk.screen.print(
        LineWrapper(width: desk.screen.columns).lines(text, first: number, rest: indent))
    }
    try desk.screen.print(ScreenText.empty)
    while true {
      guard let line = try desk.line(desk.messages.chooseNext), !line.isEmpty,
        !DialogueDesk.stops(line)
      else { return nil }
      if let number = Int(line.halfWidth), shown.indices.contains(number - 1) {
        return shown[number - 1]
      }
    }
  }
}
