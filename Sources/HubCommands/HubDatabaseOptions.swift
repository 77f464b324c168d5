internal import ArgumentParser
internal import Foundation
internal import PostgreSQL

/// Where the hub's database is.
struct HubDatabaseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The database, as postgresql://hub@host/hub; several hosts by commas. Default: the variable "
        + "CASEBOOK_HUB_DATABASE. A password comes from ~/.pgpass or PGPASSFILE.",
      valueName: "address"))
  var database: String?

  /// How to connect.
  /// - Throws: `ValidationError` where there is no address, or none that can be read.
  func settings() throws -> ConnectionSettings {
    let variable = ProcessInfo.processInfo.environment["CASEBOOK_HUB_DATABASE"]
    guard let address = database ?? variable, !address.isEmpty else {
      throw ValidationError(
        "Say where the database is: --database postgresql://…, or CASEBOOK_HUB_DATABASE.")
    }
    do {
      var settings = try ConnectionSettings(address: address)
      settings.applicationName = "casebook-hub"
      return settings
    } catch {
      throw ValidationError("\(error)")
    }
  }

  /// A connection to the database.
  func connection() throws -> Connection { try Connection(settings()) }
}
