internal import ArgumentParser
internal import Cohorts
internal import Terminal

extension CohortCommand {
  /// `casebook cohort list`: the cohorts of a person.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the cohorts that you lead or belong to.")

    @OptionGroup var store: StoreOptions
    @OptionGroup var interface: InterfaceOptions

    func run() throws {
      let messages = interface.cohortMessages
      for entry in try CohortBook(store).entries {
        let invitation = entry.invitation
        try interface.screen.print(
          ScreenText(invitation.name, style: .accent)
            + ScreenText(
              "  \(invitation.id.description.prefix(8))  "
                + messages.role(leads: entry.seed != nil, invitation)))
      }
    }
  }
}
