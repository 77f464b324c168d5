internal import AnswerStore
internal import ArgumentParser
internal import CaseModel
internal import Cohorts

extension CohortCommand {
  /// `casebook cohort create`: a new cohort.
  struct Create: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "create",
      abstract: "Make a cohort, and print the code by which its members join.",
      discussion: "All published cases of the library belong to it where none is named.")

    @Argument(help: ArgumentHelp("What people call it.", valueName: "name"))
    var name: String

    @OptionGroup var terms: CohortTerms
    @OptionGroup var store: StoreOptions
    @OptionGroup var interface: InterfaceOptions

    func validate() throws {
      if name.allSatisfy(\.isWhitespace) || name.count > 100 {
        throw ValidationError("A cohort has a name of 1 to 100 characters.")
      }
    }

    func run() throws {
      let book = try CohortBook(store)
      if book.entries.contains(where: { $0.invitation.name == name }) {
        throw ValidationError("There is a cohort “\(name)” already; give this one another name.")
      }
      let seed = SecretSeed.random()
      let invitation = Invitation(
        id: .random(), name: name, cases: try caseIDs(), due: terms.day,
        groupSize: terms.groupSize ?? Invitation.usualGroupSize, keys: try seed.publicKeys,
        hub: terms.hubAddress.map { HubInvitation(at: $0) })
      // The cohort is kept before anybody can have its code.
      let code = try book.keep(invitation, seed: seed)
      try terms.give(code) { interface.cohortMessages.created(invitation, code: $0) }
    }

    private func caseIDs() throws -> [String] {
      if !terms.cases.isEmpty { return try terms.caseIDs() }
      let published = try PersonalRecord.cases(terms.library).filter {
        $0.metadata.status == .published
      }
      guard !published.isEmpty else {
        throw ValidationError("The library has no published case; name cases with --case.")
      }
      return published.map(\.id).sorted()
    }
  }
}
