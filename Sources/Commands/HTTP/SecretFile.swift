internal import CaseLibrary
internal import CaseModel
internal import Foundation

/// Files that hold a password or a token.
enum SecretFile {
  /// What stands in a file, without spaces around it.
  /// - Throws: `ReadableByOthers` where somebody else can read it; `LibraryError` where nobody can.
  static func line(_ path: String) throws -> String {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0
    guard mode & 0o077 == 0 else { throw ReadableByOthers(path: path) }
    return String(decoding: try FileReader.bytes(at: path, limit: 4096), as: UTF8.self)
      .trimmingSpaces
  }

  /// A file that isn't its owner's alone.
  struct ReadableByOthers: Error, CustomStringConvertible {
    let path: String
    var description: String {
      "Others can read \(path). Make it yours alone: chmod 600 \(path)"
    }
  }
}
