internal import CaseModel

/// Reads ZIP archives of other programs into memory; nothing is ever written.
///
/// What is made to harm is refused by name: paths that lead out of the archive, links, entries that say they are
/// larger than is read, that share their bytes, or that lie about their size.
struct ZipReader {
  private static let mostFiles = 2_000
  private static let largestFile = 16 * 1024 * 1024
  private static let largestTotal = 64 * 1024 * 1024

  private struct Entry {
    var path: String
    var isPacked: Bool
    var checksum: UInt32
    var packedSize: Int
    var size: Int
    var offset: Int
  }

  private let bytes: [UInt8]
  private var entries: [String: Entry] = [:]

  /// The paths of the files, in order.
  private(set) var paths: [String] = []

  /// Whether bytes begin as an archive does.
  static func isArchive(_ bytes: some Sequence<UInt8>) -> Bool {
    var start = bytes.makeIterator()
    return [0x50, 0x4B, 0x03, 0x04].allSatisfy { start.next() == $0 }
  }

  /// Looks an archive over.
  /// - Throws: `ExchangeError.archive`.
  init(_ bytes: [UInt8]) throws(ExchangeError) {
    self.bytes = bytes
    guard let end = Self.endRecord(of: bytes) else {
      throw .archive("This is no ZIP archive, or its end is missing.")
    }
    let count = number(end + 10, 2)
    guard count <= Self.mostFiles else {
      throw .archive("The archive has \(count) files; at most \(Self.mostFiles) are read.")
    }
    var index = number(end + 16, 4)
    var total = 0
    var used: [Range<Int>] = []
    for _ in 0..<count {
      guard let (entry, next) = try self.entry(at: index) else {
        throw .archive("The list of files in the archive is damaged.")
      }
      index = next
      if entry.path.hasSuffix("/") { continue }
      total += entry.size
      guard entry.size <= Self.largestFile, total <= Self.largestTotal else {
        throw .archive("“\(entry.path)” would unpack to more than is read: a ZIP bomb.")
      }
      used.append(entry.offset..<entry.offset + entry.packedSize + 1)
      guard entries.updateValue(entry, forKey: entry.path) == nil else {
        throw .archive("The archive has two files named “\(entry.path)”.")
      }
      paths.append(entry.path)
    }
    used.sort { $0.lowerBound < $1.lowerBound }
    guard zip(used, used.dropFirst()).allSatisfy({ $0.upperBound <= $1.lowerBound }) else {
      throw .archive("Files of the archive share their bytes: a ZIP bomb.")
    }
  }

  /// The bytes of a file; nil where there is none.
  /// - Throws: `ExchangeError.archive` where it is damaged.
  func file(_ path: String) throws(ExchangeError) -> [UInt8]? {
    guard let entry = entries[path] else { return nil }
    let start = entry.offset + 30 + number(entry.offset + 26, 2) + number(entry.offset + 28, 2)
    guard number(entry.offset, 4) == 0x0403_4B50, start + entry.packedSize <= bytes.count else {
      throw .archive("“\(path)” is damaged.")
    }
    let packed = bytes[start..<start + entry.packedSize]
    let unpacked =
      entry.isPacked
      ? Inflation.bytes(packed, size: entry.size)
      : packed.count == entry.size ? Array(packed) : nil
    guard let unpacked, Checksum.crc32(unpacked) == entry.checksum else {
      throw .archive("“\(path)” is damaged, or larger than the archive says.")
    }
    return unpacked
  }

  private func entry(at index: Int) throws(ExchangeError) -> (Entry, next: Int)? {
    guard index + 46 <= bytes.count, number(index, 4) == 0x0201_4B50 else { return nil }
    let nameEnd = index + 46 + number(index + 28, 2)
    guard nameEnd <= bytes.count,
      let path = String(validating: bytes[(index + 46)..<nameEnd], as: UTF8.self)
    else { throw .archive("The archive has a file whose name is not UTF-8.") }
    let parts = path.pathParts(omitsEmpty: false)
    guard !path.isEmpty, !path.hasPrefix("/"), !parts.contains(".."), !path.contains("\\"),
      !path.contains(":"), path.unicodeScalars.allSatisfy({ $0.value >= 0x20 })
    else { throw .archive("The path “\(path)” leads out of the archive.") }
    // The upper half of the attributes is the file's mode where the archive was made on Unix.
    let mode = number(index + 38, 4) >> 16
    guard mode & 0xF000 != 0xA000 else {
      throw .archive("“\(path)” is a link, which leads elsewhere.")
    }
    guard number(index + 8, 2) & 1 == 0 else { throw .archive("“\(path)” is encrypted.") }
    let method = number(index + 10, 2)
    guard method == 0 || method == 8 else {
      throw .archive("“\(path)” is packed in a way that isn't known (\(method)).")
    }
    let entry = Entry(
      path: path, isPacked: method == 8,
      checksum: UInt32(truncatingIfNeeded: number(index + 16, 4)),
      packedSize: number(index + 20, 4), size: number(index + 24, 4), offset: number(index + 42, 4))
    guard entry.offset + 30 <= bytes.count else { return nil }
    return (entry, nameEnd + number(index + 30, 2) + number(index + 32, 2))
  }

  private static func endRecord(of bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    return (max(0, bytes.count - 22 - 65_535)...bytes.count - 22).reversed().first {
      bytes[$0] == 0x50 && bytes[$0 + 1] == 0x4B && bytes[$0 + 2] == 5 && bytes[$0 + 3] == 6
    }
  }

  /// A number of some bytes, the lowest first; zero past the end.
  private func number(_ index: Int, _ count: Int) -> Int {
    guard index >= 0, index + count <= bytes.count else { return 0 }
    return (0..<count).reduce(0) { $0 | Int(bytes[index + $1]) << (8 * $1) }
  }
}
