internal import ArgumentParser
internal import Commands
internal import HubCommands
internal import PostgreSQL
internal import PostgreSQLStore

/// All of Casebook, with stores in databases, and the hub.
@main
struct CasebookHub: ParsableCommand {
  static let configuration = Casebook.configuration(with: [HubCommand.self])

  static func main() {
    Casebook.runAndExit(
      as: CasebookHub.self,
      database: DatabaseBackend { try PostgreSQLStore(ConnectionSettings(address: $0)) })
  }
}
