internal import AnswerStore
internal import ArgumentParser
internal import Cohorts
internal import Terminal

extension CohortCommand {
  /// `casebook cohort leave`: no longer a member.
  struct Leave: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "leave",
      abstract: "Leave a cohort that you joined. What you handed in stays with its trainer.",
      discussion: """
        A hub of the cohort is told that your token is worth nothing any more. Where it can't be reached, you leave \
        all the same, and are told so.
        """)

    @OptionGroup var option: CohortOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var interface: InterfaceOptions

    func run() throws {
      let book = try CohortBook(store)
      let entry = try book.entry(named: option.cohort, leading: false)
      let revocation = try SyncRun(book: book).revokeTokens(in: entry)
      try book.store.leave(entry.invitation.id.bytes)
      try interface.screen.print(
        ScreenText(interface.cohortMessages.left(entry.invitation.name)))
      // A token that the hub doesn't know any more needs no revocation.
      if case .failure(let failure)? = revocation, failure != .unauthorized {
        let messages = SyncMessages(interface.language(isChinese: false), isPlain: interface.plain)
        try interface.screen.print(ScreenText(messages.notRevoked(failure), style: .warning))
      }
    }
  }
}
