internal import ArgumentParser
internal import CaseModel
internal import Reflection
internal import Terminal

/// `casebook history`: what the person answered, first and afterwards.
struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Show what you answered: first and second thoughts side by side.",
    discussion: "Without a case, lists the cases that you worked through.")

  @Argument(
    help: ArgumentHelp(
      "The case: its id, its slug, the beginning of either, or its file.", valueName: "case"))
  var name: String?

  @OptionGroup var library: LibraryOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var interface: InterfaceOptions

  func run() throws {
    let events = try PersonalRecord(store).events
    guard let name else { return try list(events) }
    let content = try CaseLookup(name: name, library: library).load(
      reportingTo: DiagnosticText(screen: Standard.error))
    let own = events.filter { $0.caseID == content.id }
    let language = interface.language(isChinese: content.metadata.isChinese)
    let messages = ReflectMessages(language, isPlain: interface.plain)
    let screen = interface.screen
    if own.isEmpty { return try screen.print(ScreenText(messages.noHistory)) }
    let layout = PassageLayout(
      width: screen.columns, messages: TerminalMessages(language, isPlain: interface.plain))
    let view = HistoryView(layout: layout, messages: messages, width: screen.columns)
    for attempt in Set(own.map(\.attempt)).sorted() {
      let session = ReflectionSession(content, events: own.filter { $0.attempt == attempt })
      try screen.print(view.lines(session))
    }
  }

  private func list(_ events: [AnswerEvent]) throws {
    let messages = interface.messages(isChinese: false)
    let screen = interface.screen
    if events.isEmpty { return try screen.print(ScreenText(messages.noHistory)) }
    for (id, own) in Dictionary(grouping: events, by: \.caseID).sorted(by: { $0.key < $1.key }) {
      let finish = own.last { $0.kind == .finished }
      let date = finish.flatMap { CalendarDate(dayNumber: $0.time.day) }
      let state = date.map { messages.finishedOn($0.description) } ?? messages.notFinished
      let answers = own.count { $0.kind == .answered || $0.kind == .reconsidered }
      try screen.print(
        ScreenText(id, style: .accent)
          + ScreenText("  \(state), \(messages.answers(answers))", style: .dim))
    }
  }
}
