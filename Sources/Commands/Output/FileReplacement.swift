internal import CaseLibrary
internal import Foundation

/// Changes to files that are there.
enum FileReplacement {
  /// Puts a text in the place of a file's, whole or not at all; its permissions stay.
  /// - Throws: `LibraryError.unwritable` with what the system says.
  static func write(_ text: String, to path: String) throws {
    let manager = FileManager.default
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let temporary = target + ".\(getpid()).part"
    do {
      let mode = try manager.attributesOfItem(atPath: target)[.posixPermissions]
      try Data(text.utf8).write(to: URL(fileURLWithPath: temporary))
      try mode.map { try manager.setAttributes([.posixPermissions: $0], ofItemAtPath: temporary) }
      let handle = try FileHandle(forUpdating: URL(fileURLWithPath: temporary))
      try handle.synchronize()
      try handle.close()
      guard unsafe rename(temporary, target) == 0 else {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
    } catch {
      try? manager.removeItem(atPath: temporary)
      throw LibraryError.unwritable(path: path, reason: SystemReason.of(error))
    }
  }
}
