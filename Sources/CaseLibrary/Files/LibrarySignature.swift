internal import Foundation

/// By what a library's files can be told to have changed: their times and sizes.
public struct LibrarySignature: Equatable, Sendable {
  private struct Entry: Equatable {
    var path: String
    var modified: Date?
    var size: Int?
  }

  private var entries: [Entry]

  /// The signature of a library as it is now: its configuration, its cases and the folders they lie in.
  /// - Parameters:
  ///   - root: the folder of the library.
  ///   - paths: files and folders with cases; all cases of the root where nil.
  /// - Throws: `LibraryError` where a path doesn't exist or can't be read.
  public init(root: String, paths: [String]?) throws {
    let files = try CaseFiles.find(at: paths ?? [root])
    let folders = Set(files.map(\.folder)).sorted()
    entries = (["\(root)/casebook.yml"] + files.map(\.path) + folders).map { path in
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      return Entry(
        path: path, modified: attributes?[.modificationDate] as? Date,
        size: attributes?[.size] as? Int)
    }
  }
}
