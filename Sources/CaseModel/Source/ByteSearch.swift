/// Searches in UTF-8 text, eight bytes at a time.
public enum ByteSearch {
  /// The first place from one on where a byte stands; the end where it doesn't.
  public static func first(of byte: UInt8, in bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index + 8 <= bytes.count, !contains(byte, word(at: index, in: bytes)) { index += 8 }
    while index < bytes.count, bytes[index] != byte { index += 1 }
    return index
  }

  /// The first place from one on where one of three bytes stands; the end where none does.
  public static func first(
    of one: UInt8, _ two: UInt8, _ three: UInt8, in bytes: Span<UInt8>, from start: Int
  ) -> Int {
    var index = start
    while index + 8 <= bytes.count {
      let word = word(at: index, in: bytes)
      if contains(one, word) || contains(two, word) || contains(three, word) { break }
      index += 8
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == one || byte == two || byte == three { return index }
      index += 1
    }
    return index
  }

  /// Eight bytes from a place on, which must be there, the first as the lowest.
  @inlinable
  @inline(__always)
  static func word(at index: Int, in bytes: Span<UInt8>) -> UInt64 {
    UInt64(
      littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(
        fromByteOffset: index, as: UInt64.self))
  }

  /// Whether a byte is among eight.
  @inline(__always)
  static func contains(_ byte: UInt8, _ word: UInt64) -> Bool { marks(of: byte, in: word) != 0 }
}
