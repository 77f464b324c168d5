internal import Foundation
internal import Synchronization

/// Tells whether the sources of a site changed, by the times and sizes of all files that a build reads.
public final class SourceWatch: Sendable {
  private struct Entry: Equatable {
    var path: String
    var modified: Date?
    var size: Int?
  }

  private static let parts = ["casebook.yml", "cases", "templates", "site/pages", "site/assets"]
  private let root: String
  private let seen = Mutex<[Entry]?>(nil)

  /// A watch over a library.
  /// - Parameter root: its folder.
  public init(root: String) { self.root = root }

  /// Whether anything changed since this was asked last; true the first time.
  public func haveChanged() -> Bool {
    let now = entries
    return seen.withLock { seen in
      if seen == now { return false }
      seen = now
      return true
    }
  }

  private var entries: [Entry] {
    Self.parts.flatMap { part -> [Entry] in
      let path = "\(root)/\(part)"
      let inside = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
      return ([path] + inside.sorted().map { "\(path)/\($0)" }).map { file in
        let attributes = try? FileManager.default.attributesOfItem(atPath: file)
        return Entry(
          path: file, modified: attributes?[.modificationDate] as? Date,
          size: attributes?[.size] as? Int)
      }
    }
  }
}
