internal import CaseModel
internal import Cohorts
internal import Results
internal import Terminal

/// Shows answers one by one, without names, and lets a coder say which themes they have.
struct CodingDialogue {
  let talk: DialogueDesk
  let messages: ThemeMessages

  /// Lets a coder go through the answers that they haven't coded; what they coded can be changed by going back.
  /// - Throws: `DialogueDesk.Stopped` where they stop, `StoreError`.
  func code(_ desk: inout ThemeDesk, as coder: String) throws {
    func isOpen(_ item: ThemeDesk.Item) -> Bool {
      desk.sheet.themes(of: item.answer.id, by: coder) == nil
    }
    var place = desk.items.firstIndex(where: isOpen) ?? desk.items.count
    while place < desk.items.count {
      let item = desk.items[place]
      let found = desk.sheet.themes(of: item.answer.id, by: coder)
      let notes = found.map { [messages.foundBefore(desk.names(of: $0))] } ?? []
      switch try ask(item, desk, place: place, notes: notes) {
      case .value(let themes):
        try desk.keep(themes, in: item, by: coder)
        place = desk.items[(place + 1)...].firstIndex(where: isOpen) ?? desk.items.count
      case .back: place = max(0, place - 1)
      case .skip: place += 1
      case .stop: throw DialogueDesk.Stopped()
      case .hint, .list: break
      }
    }
    let left = desk.items.count(where: isOpen)
    try talk.say(left == 0 ? messages.allCoded : messages.left(left))
  }

  /// Lets coders settle on the themes of answers in which they found different ones.
  /// - Throws: `DialogueDesk.Stopped` where they stop, `StoreError`.
  func settle(_ desk: inout ThemeDesk) throws {
    let items = desk.items.filter { desk.sheet.isDisputed($0.answer.id) }
    func isOpen(_ item: ThemeDesk.Item) -> Bool {
      desk.sheet.themes(of: item.answer.id, by: Coding.settlement) == nil
    }
    var place = items.firstIndex(where: isOpen) ?? items.count
    while place < items.count {
      let item = items[place]
      let notes = desk.sheet.opinions(on: item.answer.id).map {
        messages.opinion($0.coder, desk.names(of: $0.themes))
      }
      switch try ask(item, desk, place: place, of: items.count, notes: notes) {
      case .value(let themes):
        try desk.keep(themes, in: item, by: Coding.settlement)
        place = items[(place + 1)...].firstIndex(where: isOpen) ?? items.count
      case .back: place = max(0, place - 1)
      case .skip: place += 1
      case .stop: throw DialogueDesk.Stopped()
      case .hint, .list: break
      }
    }
    let left = items.count(where: isOpen)
    try talk.say(left == 0 ? messages.allSettled : messages.left(left))
  }

  /// Shows an answer and asks for its themes; what they mean is shown when asked for.
  private func ask(
    _ item: ThemeDesk.Item, _ desk: ThemeDesk, place: Int, of count: Int? = nil, notes: [String]
  ) throws -> Asked<Set<String>> {
    let layout = talk.layout
    let inner = QuestionView(layout: layout.narrowed(to: layout.width - 2))
    var lines = [.empty] + layout.heading(messages.answer(place + 1, of: count ?? desk.items.count))
    lines += layout.heading(item.content.metadata.title) + [.empty]
    lines += layout.layout.lines(for: item.question.prompt).map { $0.styled(.bold) } + [.empty]
    lines += inner.lines(.text(item.answer.text), to: item.question).map { ScreenText("  ") + $0 }
    lines.append(.empty)
    guard try talk.pager.show(lines) else { throw DialogueDesk.Stopped() }
    for note in notes { try talk.say(note) }
    try talk.screen.print(themes(desk, isWhole: false))
    while true {
      switch try talk.asker.offeringHints(true).choices(of: desk.themes.count) {
      case .value(let chosen): return .value(Set(chosen.map { desk.themes[$0].id }))
      case .hint, .list: try talk.screen.print(themes(desk, isWhole: true))
      case .skip: return .skip
      case .back: return .back
      case .stop: return .stop
      }
    }
  }

  private func themes(_ desk: ThemeDesk, isWhole: Bool) -> [ScreenText] {
    let wrapper = LineWrapper(width: talk.screen.columns)
    return desk.themes.enumerated().flatMap { place, theme in
      let meaning = isWhole ? theme.description.map { ScreenText("  \($0)", style: .dim) } : nil
      return wrapper.lines(
        ScreenText("\(place + 1)  ", style: .accent) + ScreenText(theme.name)
          + (meaning ?? ScreenText("")), rest: ScreenText("   "))
    }
  }
}
