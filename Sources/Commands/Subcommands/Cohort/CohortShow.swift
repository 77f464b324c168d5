internal import AnswerStore
internal import ArgumentParser
internal import Cohorts
internal import Terminal

extension CohortCommand {
  /// `casebook cohort show`: one cohort.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show a cohort: its cases, its code and, for its trainer, who handed in.")

    @OptionGroup var option: CohortOptions
    @OptionGroup var store: StoreOptions
    @OptionGroup var interface: InterfaceOptions

    func run() throws {
      let book = try CohortBook(store)
      let leads = book.entries.contains { $0.seed != nil }
      let entry = try book.entry(named: option.cohort, leading: leads)
      let messages = interface.cohortMessages
      let screen = interface.screen
      try screen.print(ScreenText(entry.invitation.name, style: .bold))
      let members = try leads ? book.store.members(of: entry.invitation.id.bytes) : nil
      try screen.print(
        FactTable.lines(messages.facts(entry.invitation, members: members?.count)))
      try screen.print(lines(on: members ?? [], of: entry.invitation, in: book, messages))
      try screen.print(FactTable.lines([(messages.code, entry.code)]))
    }

    /// Who handed in, and how many cases they finished.
    private func lines(
      on members: [Contribution.Member], of invitation: Invitation, in book: CohortBook,
      _ messages: CohortMessages
    ) throws -> [ScreenText] {
      let progress = try book.store.progress(in: invitation.id.bytes)
      return try members.map { member in
        let identity = try book.store.identity(of: member.person)
        let known = [identity.name, identity.unit].compactMap(\.self).joined(separator: ", ")
        let finished = messages.finished(
          progress[member.person] ?? 0, of: invitation.cases.count)
        return ScreenText("  \(member.person)  ")
          + ScreenText(finished + "  ", style: .dim) + ScreenText(known)
      }
    }
  }
}
