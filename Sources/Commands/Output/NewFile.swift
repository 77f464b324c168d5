internal import CaseLibrary
internal import Foundation

/// Files that the program makes for an author.
enum NewFile {
  /// Makes a folder where there is none.
  /// - Throws: `LibraryError.unwritable` with what the system says.
  static func makeFolder(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw LibraryError.unwritable(path: path, reason: SystemReason.of(error))
    }
  }

  /// Writes a file that isn't there yet, whole or not at all.
  /// - Throws: `LibraryError` where a file is there already, or can't be written.
  static func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  /// Writes a file that isn't there yet, whole or not at all.
  /// - Throws: `LibraryError` where a file is there already, or can't be written.
  static func write(_ data: Data, to path: String) throws {
    let manager = FileManager.default
    guard !manager.fileExists(atPath: path) else { throw LibraryError.exists(path: path) }
    let temporary = path + ".\(getpid()).part"
    do {
      try data.write(to: URL(fileURLWithPath: temporary))
      try manager.moveItem(atPath: temporary, toPath: path)
    } catch {
      try? manager.removeItem(atPath: temporary)
      throw LibraryError.unwritable(path: path, reason: SystemReason.of(error))
    }
  }
}
