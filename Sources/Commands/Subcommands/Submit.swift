internal import AnswerStore
internal import ArgumentParser
internal import CaseModel
internal import Cohorts
internal import Foundation
internal import Terminal

/// `casebook submit`: what a member hands in to their trainer.
struct Submit: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Seal your answers for the trainer of your cohort, after showing you what goes along.",
    discussion: """
      Writes a file that only the trainer can open; how you send it is up to you. You appear under a pseudonym; \
      your name and unit go along only if you gave them with casebook profile. Any answer in your own words can \
      be kept back, and stays so until you say otherwise. Handing in again sends everything anew, and nothing is \
      counted twice. docs/bundle-format.md describes the file.
      """)

  @OptionGroup var option: CohortOptions
  @OptionGroup var library: LibraryOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var interface: InterfaceOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "path"))
  var output: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Answers to keep back, by their numbers.", valueName: "numbers"))
  var leaveOut: [Int] = []

  @Flag(help: "Only show what would go along.")
  var list = false

  @Flag(help: "Don't ask: you have seen what goes along, and agree that your trainer reads it.")
  var yes = false

  func run() throws {
    let book = try CohortBook(store)
    let entry = try book.entry(named: option.cohort, leading: false)
    let record = try PersonalRecord(store)
    let messages = interface.cohortMessages
    let desk = SubmissionDesk(book: book, entry: entry, messages: messages, time: record.now)
    let membership = try desk.membership()
    var handIn = HandIn(
      events: record.events.filter {
        entry.invitation.cases.contains($0.caseID) && membership.handedIn($0) != nil
      }, keptBack: try desk.keptBack)
    guard !handIn.events.isEmpty else {
      try interface.screen.print(ScreenText(messages.nothingToHandIn))
      throw ExitCode(1)
    }
    if let wrong = leaveOut.first(where: { !handIn.has($0) }) {
      throw ValidationError("There is no answer \(wrong) to keep back; --list shows their numbers.")
    }
    handIn.keepBack(leaveOut)
    let view = HandInView(
      screen: interface.screen, messages: messages,
      cases: (try? PersonalRecord.cases(library)) ?? [])
    try show(handIn, view, desk)
    if list { return }
    guard try yes || ask(&handIn, view, desk) else {
      try interface.screen.print(ScreenText(messages.notHandedIn))
      throw ExitCode(1)
    }
    guard !handIn.handedIn.isEmpty else {
      try interface.screen.print(ScreenText(messages.nothingToHandIn))
      throw ExitCode(1)
    }
    try desk.recordConsent()
    try desk.remember(handIn)
    let path = try desk.seal(handIn.handedIn, to: output)
    try interface.screen.print(ScreenText(messages.sealed(path, handIn.handedIn.count)))
  }

  private func show(_ handIn: HandIn, _ view: HandInView, _ desk: SubmissionDesk) throws {
    let wrapper = LineWrapper(width: interface.screen.columns)
    try interface.screen.print(
      wrapper.lines(ScreenText(desk.messages.recipient(desk.entry.invitation)))
        + wrapper.lines(ScreenText(try desk.senderLine())))
    try interface.screen.print(view.lines(handIn) + [.empty])
  }

  /// Lets the person keep answers back.
  /// - Returns: whether they want to hand in, and agree that it is read.
  private func ask(
    _ handIn: inout HandIn, _ view: HandInView, _ desk: SubmissionDesk
  ) throws -> Bool {
    guard isatty(0) == 1 else {
      throw ValidationError(
        "There is no terminal to ask in; say --yes if you have seen what goes along.")
    }
    var agrees = false
    try interface.converse(isChinese: false) { _ in
    } _: { talk in
      while let line = try talk.line(desk.messages.leaveOut), !DialogueDesk.stops(line) {
        let words = line.halfWidth.split { " ,，、".contains($0) }
        let numbers = words.compactMap { Int($0) }
        guard numbers.count == words.count, numbers.allSatisfy(handIn.has) else {
          try talk.say(desk.messages.noSuchNumber)
          continue
        }
        if numbers.isEmpty {
          agrees = try desk.hasConsent || consents(talk, desk)
          return
        }
        handIn.toggle(numbers)
        try interface.screen.print(view.lines(handIn) + [.empty])
      }
    }
    return agrees
  }

  private func consents(_ talk: DialogueDesk, _ desk: SubmissionDesk) throws -> Bool {
    let answer = try talk.line(desk.messages.consentAsked)?.lowercased() ?? ""
    return ["y", "yes", "是", "同意"].contains(answer.halfWidth)
  }
}
