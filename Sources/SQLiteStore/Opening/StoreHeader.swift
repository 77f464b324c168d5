internal import AnswerStore
internal import Foundation

/// What the first bytes of a store's file say, read without SQLite and so without changing anything.
///
/// The layout is that of https://www.sqlite.org/fileformat2.html, section 1.3.
struct StoreHeader {
  /// The size of the file in bytes.
  let size: Int
  /// The number of the newest migration that the store knows; zero for a file without a store.
  let version: Int

  /// Reads a file.
  /// - Parameter name: what it is called in messages.
  /// - Throws: `StoreError.damaged` where it is no database, `notWritable` where it can't be read.
  init(of path: String, named name: String) throws {
    let handle: FileHandle
    let bytes: [UInt8]
    do {
      handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
      defer { try? handle.close() }
      bytes = Array(try handle.read(upToCount: 100) ?? Data())
      size = Int(try handle.seekToEnd())
    } catch {
      throw StoreError.notWritable(path: name, reason: error.localizedDescription)
    }
    guard size > 0 else {
      version = 0
      return
    }
    guard !InterruptedJournal.undoesEverything(besideDatabaseAt: path) else {
      version = 0
      return
    }
    guard bytes.count == 100, bytes.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw StoreError.damaged(path: name, reason: "it is no SQLite database")
    }
    version = bytes[60..<64].reduce(0) { $0 << 8 | Int($1) }
  }
}
