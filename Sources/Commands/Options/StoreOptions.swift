internal import AnswerStore
internal import ArgumentParser
internal import CaseModel

/// Which store of answers a command works on.
struct StoreOptions: ParsableArguments {
  @Option(
    name: .customLong("store"),
    help: ArgumentHelp(
      "The folder for your answers.",
      discussion: "$XDG_DATA_HOME/casebook or ~/.local/share/casebook where absent.",
      valueName: "folder"))
  var folder: String?

  /// The folder.
  /// - Throws: `StoreError.noHome`.
  var location: StoreLocation {
    get throws {
      try StoreLocation.standard(environment: Standard.environment, override: folder)
    }
  }

  /// Opens the store, and backs it up where that wasn't done today. Says what is wrong with its place, and where it
  /// couldn't be backed up.
  /// - Throws: `StoreError`.
  func open() throws -> AnswerStore {
    let store = try AnswerStore(at: location)
    for warning in store.warnings { Standard.error.tell("casebook: warning: \(warning)") }
    do {
      if let today = CalendarDate.today { try store.backUp(on: today) }
    } catch {
      Standard.error.tell("casebook: warning: there is no backup of today. \(error)")
    }
    return store
  }
}
