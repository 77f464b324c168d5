internal import AnswerStore
internal import ArgumentParser
internal import CaseModel
internal import Cohorts
internal import Foundation
internal import Terminal

/// `casebook erase-mine`: everything the person wrote, gone.
struct EraseMine: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase-mine",
    abstract: "Erase everything you have written, and who you are, from this machine's store.",
    discussion: """
      Answers, drafts, commitments and your pseudonym are overwritten in the store and in the backups that the \
      program made. Copies that you made yourself, with export-mine or store backup, are not touched.

      For each cohort that you handed something in to, a file is written first: sent to its trainer, it erases what \
      you handed in there. It can't be made afterwards, as your keys are gone then. The hub of a cohort that you \
      synchronised is told before that.
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var interface: InterfaceOptions

  @Flag(help: "Don't ask.")
  var yes = false

  @Flag(help: "Write no files for trainers: what you handed in stays with them.")
  var keepHandedIn = false

  func run() throws {
    let messages = interface.messages(isChinese: false)
    let count = try PersonalRecord(store).events.count
    if !yes {
      guard isatty(0) == 1 else {
        throw ValidationError("There is no terminal to ask in; say --yes if you are sure.")
      }
      var isSure = false
      try interface.converse(isChinese: false) { _ in
      } _: { desk in
        try desk.say(messages.erasing(count))
        isSure = try desk.line(messages.eraseWord)?.lowercased() == "erase"
      }
      guard isSure else {
        try interface.screen.print(ScreenText(messages.notErased))
        throw ExitCode(1)
      }
    }
    let book = try CohortBook(store)
    try withdraw(book)
    let erased = try book.store.eraseOwner(knownAs: book.memberships().map(\.person))
    try interface.screen.print(ScreenText(messages.erased(erased)))
  }

  private func withdraw(_ book: CohortBook) throws {
    if keepHandedIn { return }
    let run = SyncRun(book: book)
    let messages = SyncMessages(interface.language(isChinese: false), isPlain: interface.plain)
    for entry in book.entries where entry.seed == nil {
      let desk = run.desk(of: entry)
      guard try desk.hasConsent else { continue }
      switch try run.withdraw(from: entry) {
      case .success:
        try interface.screen.print(ScreenText(messages.withdrawn(entry.invitation.name)))
      case .failure(let failure):
        try interface.screen.print(
          ScreenText(messages.notWithdrawn(entry.invitation.name, failure), style: .warning))
      case nil: break
      }
      let path = try desk.seal(nil, to: nil)
      try interface.screen.print(
        ScreenText(interface.cohortMessages.withdrawal(path, entry.invitation.name)))
    }
  }
}
