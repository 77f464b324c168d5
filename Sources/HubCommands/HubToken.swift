internal import ArgumentParser
internal import Hub
internal import HubProtocol
internal import PostgreSQL

extension HubCommand {
  /// `casebook hub token`: another token.
  struct IssueToken: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "token",
      abstract: "Print a new token for the trainer of a cohort, or make a member its reviewer.",
      discussion: """
        The tokens that there are stay; casebook hub revoke takes them away. A member who is made a reviewer judges \
        what they are sent and reads nothing else, also with the tokens they have.
        """)

    @OptionGroup var cohort: CohortArgument

    @Option(help: ArgumentHelp("Make this member a reviewer.", valueName: "pseudonym"))
    var reviewer: String?

    @Option(help: ArgumentHelp("Make this reviewer a trainee again.", valueName: "pseudonym"))
    var trainee: String?

    @OptionGroup var database: HubDatabaseOptions

    func validate() throws {
      _ = try cohort.id
      for person in [reviewer, trainee] { _ = try person.map(PersonOption.checked) }
      if reviewer != nil, trainee != nil {
        throw ValidationError("Give one of --reviewer and --trainee.")
      }
    }

    func run() throws {
      let registry = HubRegistry(try database.connection())
      let id = try cohort.id
      if let person = reviewer ?? trainee {
        let role: HubRole = reviewer == nil ? .trainee : .reviewer
        guard let token = try registry.memberToken(for: person, as: role, in: id) else {
          throw HubFailure.noPerson
        }
        HubOutput.tell("\(person) is a \(role.rawValue) now; a token for them, shown only now:")
        try HubOutput.print(token.text)
      } else {
        guard let token = try registry.trainerToken(for: id) else { throw HubFailure.noCohort }
        try HubOutput.print(token.text)
      }
    }
  }
}
