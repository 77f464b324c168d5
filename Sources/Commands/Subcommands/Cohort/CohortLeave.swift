internal import AnswerStore
internal import ArgumentParser
internal import Cohorts
internal import Terminal

extension CohortCommand {
  /// `casebook cohort leave`: no longer a member.
  struct Leave: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Leave a cohort that you joined. What you handed in stays with its trainer.")

    @OptionGroup var option: CohortOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var interface: InterfaceOptions

    func run() throws {
      let book = try CohortBook(store)
      let entry = try book.entry(named: option.cohort, leading: false)
      try book.store.leave(entry.invitation.id.bytes)
      try interface.screen.print(
        ScreenText(interface.cohortMessages.left(entry.invitation.name)))
    }
  }
}
