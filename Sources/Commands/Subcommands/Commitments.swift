internal import ArgumentParser
internal import CaseModel
internal import Reflection
internal import Terminal

/// `casebook commitments`: what the person wanted to do.
struct Commitments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commitments",
    abstract: "List your commitments: what you wanted to do, by when, and what became of it.")

  @OptionGroup var store: StoreOptions
  @OptionGroup var interface: InterfaceOptions

  @Flag(help: "Only those that are open.")
  var open = false

  func run() throws {
    let records = CommitmentRecord.all(in: try PersonalRecord(store).events)
      .filter { !open || $0.outcome == nil }
    let messages = interface.messages(isChinese: false)
    let screen = interface.screen
    if records.isEmpty { return try screen.print(ScreenText(messages.noCommitments)) }
    for record in records {
      let state = ScreenText(messages.state(of: record) + "  ", style: .accent)
      let text = ScreenText(record.commitment.text.replacing("\n", with: " "))
      try screen.print(state + text + ScreenText("  (\(record.event.caseID))", style: .dim))
      if !record.note.isEmpty { try screen.print(ScreenText("    " + record.note, style: .dim)) }
    }
  }
}
