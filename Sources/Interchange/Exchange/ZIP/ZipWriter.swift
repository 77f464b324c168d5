internal import CZlib

/// Writes ZIP archives (APPNOTE 6.3), without compression: what is packed is small, and the same files make the same
/// bytes.
struct ZipWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// The archive of files.
  static func archive(of files: [ExportedFile]) -> [UInt8] {
    var writer = ZipWriter()
    for file in files { writer.add(file) }
    writer.end()
    return writer.bytes
  }

  private mutating func add(_ file: ExportedFile) {
    let name = Array(file.path.utf8)
    let offset = UInt32(truncatingIfNeeded: bytes.count)
    let size = UInt32(truncatingIfNeeded: file.bytes.count)
    // Names in UTF-8, stored, 1 January 1980.
    let header =
      Self.little(UInt16(20)) + Self.little(UInt16(0x0800)) + Self.little(UInt16(0))
      + Self.little(UInt16(0)) + Self.little(UInt16(0x21)) + Self.little(Checksum.crc32(file.bytes))
      + Self.little(size) + Self.little(size) + Self.little(UInt16(truncatingIfNeeded: name.count))
      + Self.little(UInt16(0))
    bytes += [0x50, 0x4B, 0x03, 0x04] + header + name + file.bytes
    // No comment, the first disk, no attributes.
    directory += [0x50, 0x4B, 0x01, 0x02] + Self.little(UInt16(20)) + header
    directory += [UInt8](repeating: 0, count: 10) + Self.little(offset) + name
    count += 1
  }

  private mutating func end() {
    let offset = UInt32(truncatingIfNeeded: bytes.count)
    let size = UInt32(truncatingIfNeeded: directory.count)
    bytes += directory + [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0] + Self.little(count)
    bytes += Self.little(count) + Self.little(size) + Self.little(offset) + [0, 0]
  }

  private static func little(_ number: some FixedWidthInteger) -> [UInt8] {
    (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}

/// The checksum of ZIP archives.
enum Checksum {
  /// The CRC-32 of bytes.
  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    let sum = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe CZlib.crc32(0, buffer.baseAddress, UInt32(truncatingIfNeeded: buffer.count))
    }
    return UInt32(truncatingIfNeeded: sum)
  }
}
