internal import ArgumentParser
internal import Hub
internal import PostgreSQL

extension HubCommand {
  /// `casebook hub revoke`: takes tokens away.
  struct Revoke: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "revoke",
      abstract: "Take tokens away; they are worth nothing at once, at every hub.",
      discussion: """
        Members join again with the join code. Where that is in the wrong hands too, the trainer makes a new one, and \
        casebook hub add registers it.
        """)

    @OptionGroup var cohort: CohortArgument

    @Option(help: ArgumentHelp("The tokens of this member.", valueName: "pseudonym"))
    var member: String?

    @Flag(help: "The tokens of the trainer.")
    var trainer = false

    @Flag(help: "All tokens of the cohort.")
    var all = false

    @OptionGroup var database: HubDatabaseOptions

    func validate() throws {
      _ = try cohort.id
      _ = try member.map(PersonOption.checked)
      if [member != nil, trainer, all].count(where: { $0 }) != 1 {
        throw ValidationError("Say whose: --member PSEUDONYM, --trainer or --all.")
      }
    }

    func run() throws {
      let party = trainer ? Party.trainer : member.map(Party.member)
      let count = try HubRegistry(try database.connection()).revoke(party, in: cohort.id)
      HubOutput.tell("\(count) \(count == 1 ? "token" : "tokens") revoked.")
    }
  }
}
