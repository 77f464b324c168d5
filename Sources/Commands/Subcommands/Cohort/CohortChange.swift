internal import AnswerStore
internal import ArgumentParser
internal import CaseModel
internal import Cohorts

extension CohortCommand {
  /// `casebook cohort change`: more cases, another day, a hub.
  struct Change: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "change",
      abstract:
        "Add cases to a cohort, or set another day, size of groups or hub, and print its new code.",
      discussion: """
        Members join again with the new code; what they did stays. Who still has the old code can hand in as before. \
        A case is never taken away: answers to it may be on their way. Another hub gets another secret, and has to \
        be told of the cohort.
        """)

    @OptionGroup var option: CohortOptions
    @OptionGroup var terms: CohortTerms

    @Flag(help: "Have no hub any more: answers travel as files only.")
    var noHub = false

    @OptionGroup var store: StoreOptions
    @OptionGroup var interface: InterfaceOptions

    func validate() throws {
      if terms.hub != nil && noHub { throw ValidationError("Say --hub or --no-hub.") }
      if terms.cases.isEmpty && terms.due == nil && terms.groupSize == nil && terms.hub == nil
        && !noHub
      {
        throw ValidationError("Say what changes: --case, --due, --group-size, --hub or --no-hub.")
      }
    }

    func run() throws {
      let book = try CohortBook(store)
      let entry = try book.entry(named: option.cohort, leading: true)
      guard let seed = entry.seed else { return }
      var invitation = entry.invitation
      for id in try terms.caseIDs() where !invitation.cases.contains(id) {
        invitation.cases.append(id)
      }
      invitation.due = terms.day ?? invitation.due
      invitation.groupSize = terms.groupSize ?? invitation.groupSize
      if noHub { invitation.hub = nil }
      if let address = terms.hubAddress, address != invitation.hub?.address {
        invitation.hub = HubInvitation(at: address)
      }
      let code = try book.keep(invitation, seed: seed)
      try terms.give(code) { interface.cohortMessages.changed(invitation, code: $0) }
    }
  }
}
