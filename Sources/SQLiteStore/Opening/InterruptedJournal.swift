internal import AnswerStore
internal import Foundation

/// The journal that an interrupted transaction left beside a store, which SQLite plays back at the next opening.
///
/// SQLite doesn't look whether a journal belongs to the database that it lies beside, and one of another store, left
/// there when files were copied, would replace pages of this one. Both hold the number that a store was given at
/// random (`application_id`) in their page 1. The layout is that of https://www.sqlite.org/fileformat2.html,
/// section 3.
struct InterruptedJournal {
  private static let magic: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
  private static let identity = 68..<72
  /// The longest part of a journal that is looked through for page 1.
  private static let sizeLimit = 64 << 20

  /// Whether a journal beside a database is none of its own. One that doesn't hold page 1 is taken for its own.
  static func isForeign(besideDatabaseAt path: String) -> Bool {
    guard let page = firstPage(ofJournal: path + "-journal"),
      let handle = FileHandle(forReadingAtPath: path)
    else { return false }
    defer { try? handle.close() }
    guard let head = try? handle.read(upToCount: 100), head.count == 100 else { return false }
    let other = page[identity]
    // A store of an early version has none; it may have been interrupted when it got one.
    return other != [0, 0, 0, 0] && other != Array(head)[identity]
  }

  /// Whether the journal beside a file undoes the making of a database: of what there is of the file so far nothing
  /// counts, and not even its head needs to be whole.
  static func undoesEverything(besideDatabaseAt path: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: path + "-journal") else { return false }
    defer { try? handle.close() }
    guard let head = try? handle.read(upToCount: 28), head.count == 28 else { return false }
    let bytes = Array(head)
    return bytes.starts(with: magic) && number(in: bytes, at: 16) == 0
  }

  /// The first bytes of the page 1 that a journal holds; nil where there is none.
  private static func firstPage(ofJournal path: String) -> [UInt8]? {
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? handle.close() }
    guard let data = try? handle.read(upToCount: sizeLimit) else { return nil }
    let bytes = Array(data)
    guard bytes.starts(with: magic), bytes.count > 28 else { return nil }
    let sector = number(in: bytes, at: 20)
    let page = number(in: bytes, at: 24)
    guard sector >= 28, page >= 512 else { return nil }
    var records = number(in: bytes, at: 8)
    var offset = sector
    while records > 0 && offset + 4 + 100 <= bytes.count {
      if number(in: bytes, at: offset) == 1 { return Array(bytes[offset + 4..<offset + 104]) }
      offset += page + 8
      records -= 1
    }
    return nil
  }

  private static func number(in bytes: [UInt8], at offset: Int) -> Int {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}
