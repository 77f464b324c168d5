/// What is among eight bytes, told by arithmetic on one number: the top bit of each byte is set that is looked for.
///
/// S. E. Anderson, "Bit Twiddling Hacks", "Determine if a word has a zero byte" and "… a byte less than n".
extension ByteSearch {
  /// The top bit of each byte of eight.
  @inlinable
  public static var topBits: UInt64 { 0x8080_8080_8080_8080 }

  /// A one in each byte of eight.
  @inlinable
  public static var ones: UInt64 { 0x0101_0101_0101_0101 }

  /// Eight bytes from a place on, the first as the lowest; zeros after the end of the text.
  @inlinable
  @inline(__always)
  public static func eightBytes(of text: Span<UInt8>, at place: Int) -> UInt64 {
    if place + 8 <= text.count { return word(at: place, in: text) }
    var bytes: UInt64 = 0
    for offset in 0..<text.count - place {
      bytes |= UInt64(text[place + offset]) &<< UInt64(8 * offset)
    }
    return bytes
  }

  /// The top bit of each byte that is a letter or digit of ASCII.
  ///
  /// Each byte of a sum stays below 256, so nothing is carried to the next.
  @inlinable
  @inline(__always)
  public static func wordParts(of bytes: UInt64) -> UInt64 {
    let digits = bytes & ~topBits
    let letters = digits | ones &* 0x20
    let isLetter = (letters &+ ones &* (0x80 - 0x61)) & ~(letters &+ ones &* (0x80 - 0x7B))
    let isDigit = (digits &+ ones &* (0x80 - 0x30)) & ~(digits &+ ones &* (0x80 - 0x3A))
    return (isLetter | isDigit) & ~bytes & topBits
  }

  /// The top bit of each byte that is a given one; some after the first such byte may be set besides.
  @inlinable
  public static func marks(of byte: UInt8, in bytes: UInt64) -> UInt64 {
    marks(below: 1, in: bytes ^ (ones &* UInt64(byte)))
  }

  /// The top bit of each byte below a limit, at most 127; some after the first such byte may be set besides.
  @inlinable
  public static func marks(below limit: UInt8, in bytes: UInt64) -> UInt64 {
    (bytes &- ones &* UInt64(limit)) & ~bytes & topBits
  }

  /// How many of eight bytes come before the first whose top bit is set.
  @inlinable
  public static func count(before marks: UInt64) -> Int { marks.trailingZeroBitCount >> 3 }

  /// The first of eight bytes, with zeros for the others.
  @inlinable
  public static func first(_ count: Int, of bytes: UInt64) -> UInt64 {
    count == 8 ? bytes : bytes & (1 &<< UInt64(8 * count) &- 1)
  }
}
