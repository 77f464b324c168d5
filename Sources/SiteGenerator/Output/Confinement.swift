internal import Foundation
internal import Glibc

/// Refuses files that lie outside a library, whatever links lead to them.
struct Confinement: Sendable {
  private let root: String

  /// The confinement to a folder.
  init(to folder: String) { root = Self.real(folder) ?? folder }

  /// Refuses a file that a symbolic link leads out of the library to; one that isn't there is left to
  /// whoever reads it.
  /// - Throws: `SiteError.outsideLibrary`.
  func check(_ path: String) throws {
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
