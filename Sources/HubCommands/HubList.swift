internal import ArgumentParser
internal import Hub
internal import PostgreSQL

extension HubCommand {
  /// `casebook hub list`: what there is.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the cohorts of the hub: members, items, bytes.",
      discussion: "A hub doesn't know what cohorts are called; their identity is in the join code.")

    @OptionGroup var database: HubDatabaseOptions

    func run() throws {
      let cohorts = try HubRegistry(try database.connection()).cohorts()
      if cohorts.isEmpty {
        HubOutput.tell("No cohort is registered; casebook hub add CODE registers one.")
      }
      for cohort in cohorts {
        try HubOutput.print(
          "\(cohort.id)  \(cohort.members) members  \(cohort.items) items  \(cohort.bytes) bytes")
      }
    }
  }
}
