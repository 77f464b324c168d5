internal import ArgumentParser
internal import Hub
internal import PostgreSQL

extension HubCommand {
  /// `casebook hub restored`: what is to be done after a restore.
  struct Restored: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "restored",
      abstract: "After an older backup of the database was restored: have terminals begin anew.",
      discussion: """
        What was sent after the backup is missing, and its places go to other items. So each terminal fetches everything \
        once more, which does no harm, and finds out what it has to send again.
        """)

    @OptionGroup var database: HubDatabaseOptions

    func run() throws {
      try HubRegistry(try database.connection()).forgetCursors()
      HubOutput.tell("Terminals begin at the beginning when they sync next.")
    }
  }
}
