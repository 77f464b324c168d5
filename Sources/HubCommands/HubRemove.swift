internal import ArgumentParser
internal import Hub
internal import PostgreSQL

extension HubCommand {
  /// `casebook hub remove`: erases a cohort.
  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: "Erase a cohort with all that the hub has of it.",
      discussion: "What trainer and members have on their own machines stays.")

    @OptionGroup var cohort: CohortArgument

    @Flag(help: "Really erase it.")
    var yes = false

    @OptionGroup var database: HubDatabaseOptions

    func validate() throws {
      _ = try cohort.id
      guard yes else { throw ValidationError("This can't be undone; say --yes to do it.") }
    }

    func run() throws {
      guard try HubRegistry(try database.connection()).remove(cohort.id) else {
        throw HubFailure.noCohort
      }
      HubOutput.tell("Erased.")
    }
  }
}
