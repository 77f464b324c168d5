internal import AnswerStore
internal import ArgumentParser
internal import CaseModel
internal import Cohorts
internal import Terminal

extension CohortCommand {
  /// `casebook cohort join`: becoming a member.
  struct Join: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "join",
      abstract: "Join a cohort with the code that its trainer gave you.",
      discussion: """
        Nothing is sent to anybody by that. Compare the fingerprint with the trainer's if the code came by a \
        way that others could have changed. With a newer code of the same cohort you see its new cases and day.
        """)

    @Argument(help: ArgumentHelp("The code, or a file that holds it.", valueName: "code"))
    var code: String

    @OptionGroup var store: StoreOptions
    @OptionGroup var interface: InterfaceOptions

    func run() throws {
      let text = code.hasPrefix("casebook-cohort") ? code : try BundleFile.text(code)
      let invitation = try InvitationCode.invitation(text)
      let book = try CohortBook(store)
      let known = book.entries.first { $0.invitation.id == invitation.id }
      guard known == nil || known?.invitation.keys == invitation.keys else {
        throw BundleError.otherKeys
      }
      try book.store.keep(
        CohortRecord(
          id: invitation.id.bytes, invitation: text.filter { !$0.isWhitespace }, seed: nil,
          added: Timestamp.now.milliseconds))
      let messages = interface.cohortMessages
      try interface.screen.print(ScreenText(messages.joined(invitation), style: .bold))
      try interface.screen.print(ScreenText(messages.casesAndDay(invitation)))
      try interface.screen.print(
        ScreenText(messages.whatNext(hasHub: invitation.hub != nil), style: .dim))
    }
  }
}
