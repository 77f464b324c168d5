internal import ArgumentParser
internal import CaseLibrary
internal import CaseModel
internal import Foundation

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
}

extension CalendarDate {
  /// The current day in the local time zone.
  static var today: CalendarDate? {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
