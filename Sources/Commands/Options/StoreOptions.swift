internal import AnswerStore
internal import ArgumentParser

/// Which store of answers a command works on.
struct StoreOptions: ParsableArguments {
  @Option(
    name: .customLong("store"),
    help: ArgumentHelp(
      "The folder for your answers.",
      discussion: "$XDG_DATA_HOME/casebook or ~/.local/share/casebook where absent.",
      valueName: "folder"))
  var folder: String?

  /// Opens the store.
  /// - Throws: `StoreError`.
  func open() throws -> AnswerStore {
    try AnswerStore(
      at: StoreLocation.standard(environment: Standard.environment, override: folder))
  }
}
