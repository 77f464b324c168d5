internal import AnswerStore
internal import ArgumentParser
internal import Cohorts
internal import Foundation
internal import Terminal

/// `casebook erase-mine`: everything the person wrote, gone.
struct EraseMine: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase-mine",
    abstract: "Erase everything you have written, and who you are, from this machine's store.",
    discussion: """
      Answers, drafts, commitments and your pseudonym are overwritten in the file. Copies that you made \
      yourself, with export-mine or a backup, are not touched.
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var interface: InterfaceOptions

  @Flag(help: "Don't ask.")
  var yes = false

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
    let erased = try book.store.eraseOwner(knownAs: book.memberships().map(\.person))
    try interface.screen.print(ScreenText(messages.erased(erased)))
  }
}
