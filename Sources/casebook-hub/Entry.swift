internal import Commands
internal import PostgreSQL
internal import PostgreSQLStore

/// `casebook` with stores in databases.
@main
enum Entry {
  static func main() {
    Casebook.runAndExit(
      database: DatabaseBackend { try PostgreSQLStore(ConnectionSettings(address: $0)) })
  }
}
