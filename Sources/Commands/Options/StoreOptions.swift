internal import AnswerStore
internal import ArgumentParser
internal import CaseModel
internal import SQLiteStore

/// Which store of answers a command works on.
struct StoreOptions: ParsableArguments {
  @Option(
    name: .customLong("store"),
    help: ArgumentHelp(
      "The folder for your answers, or the address of a database.",
      discussion: """
        $XDG_DATA_HOME/casebook or ~/.local/share/casebook where absent. An organisation's answers may be in \
        PostgreSQL: postgresql://host/database.
        """,
      valueName: "folder"))
  var folder: String?

  /// The address of the database that was named; nil for a folder.
  var address: String? { folder.flatMap { StoreAddress.isAddress($0) ? $0 : nil } }

  /// The folder, where no database was named.
  /// - Throws: `StoreError.noHome`.
  var location: StoreLocation {
    get throws {
      try StoreLocation.standard(environment: Standard.environment, override: folder)
    }
  }

  /// Opens the store. One in a folder is backed up where that wasn't done today.
  /// - Throws: `StoreError`; an error of the backend for an address that it doesn't take.
  func open() throws -> any AnswerStore {
    if let address { return try DatabaseBackend.open(address) }
    return try openFile()
  }

  /// Opens the store in a folder, and backs it up where that wasn't done today. Says what is wrong with its place, and
  /// where it couldn't be backed up.
  /// - Throws: `StoreError`.
  private func openFile() throws -> SQLiteStore {
    let store = try SQLiteStore(at: location)
    for warning in store.warnings { Standard.error.tell("casebook: warning: \(warning)") }
    do {
      if let today = CalendarDate.today { try store.backUp(on: today) }
    } catch {
      Standard.error.tell("casebook: warning: there is no backup of today. \(error)")
    }
    return store
  }

  /// Opens the store in a folder, for what only files need.
  /// - Throws: `StoreError`; `ValidationError` where a database was named, which has tools of its own.
  func openFile(_ messages: StoreMessages) throws -> SQLiteStore {
    guard address == nil else { throw ValidationError(messages.databaseCare) }
    return try openFile()
  }
}
