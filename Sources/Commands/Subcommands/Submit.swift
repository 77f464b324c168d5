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
      be left out. Handing in again sends everything anew, and nothing is counted twice. docs/bundle-format.md \
      describes the file.
      """)

  @OptionGroup var option: CohortOptions
  @OptionGroup var library: LibraryOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var interface: InterfaceOptions

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "path"))
  var output: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Answers to leave out, by their numbers.", valueName: "numbers"))
  var leaveOut: [Int] = []

  @Flag(help: "Only show what would go along.")
  var list = false

  @Flag(help: "Don't ask: you have seen what goes along, and agree that your trainer reads it.")
  var yes = false

  func run() throws {
    let book = try CohortBook(store)
    let entry = try book.entry(named: option.cohort)
    let record = try PersonalRecord(store)
    let messages = interface.cohortMessages
    let handIn = HandIn(events: record.events.filter { entry.invitation.cases.contains($0.caseID) })
    guard !handIn.events.isEmpty else {
      try interface.screen.print(ScreenText(messages.nothingToHandIn))
      throw ExitCode(1)
    }
    try check(Set(leaveOut), handIn)
    let desk = SubmissionDesk(book: book, entry: entry, messages: messages, time: record.now)
    try show(handIn, desk)
    if list { return }
    guard let choice = try ask(handIn, desk) else {
      try interface.screen.print(ScreenText(messages.notHandedIn))
      throw ExitCode(1)
    }
    let events = handIn.leavingOut(choice)
    guard !events.isEmpty else {
      try interface.screen.print(ScreenText(messages.nothingToHandIn))
      throw ExitCode(1)
    }
    let path = try desk.seal(events, to: output)
    try interface.screen.print(ScreenText(messages.sealed(path, events.count)))
  }

  private func check(_ numbers: Set<Int>, _ handIn: HandIn) throws {
    if let wrong = numbers.sorted().first(where: { !(1...handIn.ownWords.count + 1).contains($0) })
      ?? numbers.first(where: { $0 > handIn.ownWords.count })
    {
      throw ValidationError("There is no answer \(wrong) to leave out; --list shows their numbers.")
    }
  }

  private func show(_ handIn: HandIn, _ desk: SubmissionDesk) throws {
    let cases = (try? PersonalRecord.cases(library)) ?? []
    let screen = interface.screen
    let wrapper = LineWrapper(width: screen.columns)
    try screen.print(
      wrapper.lines(ScreenText(desk.messages.recipient(desk.entry.invitation)))
        + wrapper.lines(ScreenText(try desk.senderLine())))
    try screen.print(
      HandInView(screen: screen, messages: desk.messages, cases: cases).lines(handIn) + [.empty])
  }

  /// The numbers of the answers to leave out; nil where the person doesn't want to hand in.
  private func ask(_ handIn: HandIn, _ desk: SubmissionDesk) throws -> Set<Int>? {
    if yes {
      try desk.recordConsent()
      return Set(leaveOut)
    }
    guard isatty(0) == 1 else {
      throw ValidationError(
        "There is no terminal to ask in; say --yes if you have seen what goes along.")
    }
    var choice: Set<Int>?
    try interface.converse(isChinese: false) { _ in
    } _: { talk in
      while let line = try talk.line(desk.messages.leaveOut), !DialogueDesk.stops(line) {
        let words = line.halfWidth.split { " ,，、".contains($0) }
        let numbers = words.compactMap { Int($0) }
        guard numbers.count == words.count,
          numbers.allSatisfy({ (1...max(1, handIn.ownWords.count)).contains($0) })
        else {
          try talk.say(desk.messages.noSuchNumber)
          continue
        }
        if try desk.hasConsent || agrees(talk, desk) {
          try desk.recordConsent()
          choice = Set(numbers).union(leaveOut)
        }
        return
      }
    }
    return choice
  }

  private func agrees(_ talk: DialogueDesk, _ desk: SubmissionDesk) throws -> Bool {
    let answer = try talk.line(desk.messages.consentAsked)?.lowercased() ?? ""
    return ["y", "yes", "是", "同意"].contains(answer.halfWidth)
  }
}
