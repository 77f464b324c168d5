internal import AnswerStore
internal import ArgumentParser
internal import CaseModel
internal import Cohorts
internal import Foundation
internal import Terminal

/// `casebook submit`: what a member hands in to their trainer.
struct Submit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit",
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
    let messages = interface.cohortMessages
    let desk = SubmissionDesk(book: book, entry: entry, time: .now)
    var handIn = HandIn(events: try desk.events(), keptBack: try desk.keptBack)
    guard !handIn.events.isEmpty else {
      try interface.screen.print(ScreenText(messages.nothingToHandIn))
      throw ExitCode(1)
    }
    if let wrong = leaveOut.first(where: { !handIn.has($0) }) {
      throw ValidationError("There is no answer \(wrong) to keep back; --list shows their numbers.")
    }
    handIn.keepBack(leaveOut)
    let dialogue = HandInDialogue(
      desk: desk, screen: interface.screen, messages: messages,
      cases: (try? PersonalRecord.cases(library)) ?? [])
    try dialogue.show(handIn)
    if list { return }
    guard try yes || ask(&handIn, dialogue) else {
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

  /// Lets the person keep answers back.
  /// - Returns: whether they want to hand in, and agree that it is read.
  private func ask(_ handIn: inout HandIn, _ dialogue: HandInDialogue) throws -> Bool {
    guard isatty(0) == 1 else {
      throw ValidationError(
        "There is no terminal to ask in; say --yes if you have seen what goes along.")
    }
    var agrees = false
    try interface.converse(isChinese: false) { _ in
    } _: { talk in
      agrees =
        try dialogue.choose(&handIn, prompt: interface.cohortMessages.leaveOut, in: talk)
        && dialogue.agrees(in: talk)
    }
    return agrees
  }
}
