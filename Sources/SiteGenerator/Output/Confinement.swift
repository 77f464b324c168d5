internal import Foundation
internal import Glibc
internal import Synchronization

/// Refuses files that lie outside a library, whatever links lead to them.
final class Confinement: Sendable {
  private let root: String
  /// The folders that were found to lie in the library; most cases lie in the same one.
  private let folders = Mutex<Set<String>>([])

  /// The confinement to a folder.
  init(to folder: String) { root = Self.real(folder) ?? folder }

  /// Refuses a file that a symbolic link leads out of the library to; one that isn't there is left to
  /// whoever reads it.
  /// - Throws: `SiteError.outsideLibrary`.
  func check(_ path: String) throws {
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return try checkWhole(path)
    }
    if folders.withLock({ $0.contains(folder) }) { return }
    try checkWhole(path)
    _ = folders.withLock { $0.insert(folder) }
  }

  private func checkWhole(_ path: String) throws {
    guard let real = Self.real(path) else { return }
    guard real == root || real.hasPrefix(root == "/" ? root : root + "/") else {
      throw SiteError.outsideLibrary(path: path)
    }
  }

  private static func real(_ path: String) -> String? {
    guard let found = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }
}
