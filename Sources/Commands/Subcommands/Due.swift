internal import ArgumentParser
internal import CaseModel
internal import Foundation
internal import Reflection
internal import Terminal

/// `casebook due`: what comes back today.
struct Due: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "Go through what is due: questions to keep in mind, open ones, commitments.",
    discussion: """
      Questions that can be right or wrong come back before you forget them, by the scheduler FSRS-6; \
      open ones after 30 and 180 days, beside what you wrote then; commitments on their days. With \
      --list they are only listed, as they are where there is no terminal.
      """)

  @OptionGroup var library: LibraryOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var interface: InterfaceOptions

  @Flag(help: "Only list what is due.")
  var list = false

  func run() throws {
    var record = try PersonalRecord(store)
    let due = try record.agenda(library).due
    let isChinese = try library.isChinese
    let messages = interface.messages(isChinese: isChinese)
    if due.isEmpty { return try interface.screen.print(ScreenText(messages.nothingDue)) }
    if list || isatty(0) == 0 {
      for item in due { try interface.screen.print(ScreenText(messages.describe(item))) }
      return
    }
    try interface.converse(isChinese: isChinese) { _ in
    } _: { desk in
      do {
        for item in due { try DueDialogue(desk: desk).take(item, &record) }
      } catch let stop as DialogueDesk.Stopped {
        try desk.storeDrafts(record.unstoredText, after: stop, record.storeDrafts)
      }
    }
  }
}
