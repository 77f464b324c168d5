internal import ArgumentParser
internal import CaseLibrary
internal import CaseModel

/// Which library a command works on.
struct LibraryOptions: ParsableArguments {
  @Option(
    name: [.customLong("library"), .customShort("C")],
    help: ArgumentHelp("The folder with casebook.yml and cases.", valueName: "folder"))
  var root = "."

  /// Opens the library.
  /// - Parameter paths: files and folders with cases; all cases of the library where nil.
  func open(_ paths: [String]? = nil) throws -> Library {
    try Library(root: root, paths: paths, today: .today)
  }

  /// Whether the library's pages are in Chinese.
  /// - Throws: `LibraryError` where the library can't be read.
  var isChinese: Bool {
    get throws { try open([]).configuration.language.hasPrefix("zh") }
  }
}
