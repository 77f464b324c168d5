/// Which rare characters a text holds, found in one pass together with its lines, so that the checks for
/// them needn't look at texts that have none.
public struct SourceSurvey: Sendable {
  /// Whether there are control characters other than tabs and line ends, or marks of text direction.
  public private(set) var hasControls = false
  /// Whether there is an `@`.
  public private(set) var hasAtSign = false
  /// Whether there are nine digits with at most one other character between two of them.
  public private(set) var hasLongNumber = false
  /// Whether there is a `[^`, as before a footnote's label.
  public private(set) var hasFootnoteMark = false
  /// How many brackets `[` there are.
  public private(set) var openBrackets = 0

  private var digits = 0
  private var endOfDigits = 0

  /// Looks a text in UTF-8 over.
  /// - Parameter lineStarts: gets the offset of every line after the first.
  init(_ bytes: [UInt8], lineStarts: inout [Int]) {
    let bytes = bytes.span
    var index = 0
    // Eight at a time, as nearly all of a text is letters, spaces and Chinese.
    while index + 8 <= bytes.count {
      var rare = Self.marksOfRare(in: ByteSearch.word(at: index, in: bytes))
      while rare != 0 {
        look(at: index + ByteSearch.count(before: rare), in: bytes, &lineStarts)
        rare &= rare &- 1
      }
      index += 8
    }
    for place in index..<bytes.count { look(at: place, in: bytes, &lineStarts) }
  }

  /// The top bits of the bytes among eight, the first as the lowest, that may have to be looked at.
  ///
  /// With the bits of 0x20 set, C2 and E2 are one byte; with those of 0x24, `[` and DEL are, and `_`
  /// and `{` with them.
  @inline(__always)
  private static func marksOfRare(in word: UInt64) -> UInt64 {
    ByteSearch.marks(below: 0x20, in: word)
      | ByteSearch.marks(below: 10, in: word ^ 0x3030_3030_3030_3030)
      | ByteSearch.marks(of: UInt8(ascii: "@"), in: word)
      | ByteSearch.marks(of: 0x7F, in: word | 0x2424_2424_2424_2424)
      | ByteSearch.marks(of: 0xE2, in: word | 0x2020_2020_2020_2020)
  }

  private mutating func look(at index: Int, in bytes: Span<UInt8>, _ lineStarts: inout [Int]) {
    switch bytes[index] {
    case UInt8(ascii: "\n"): lineStarts.append(index + 1)
    case 0x30...0x39:
      digits = index - endOfDigits <= 1 ? digits + 1 : 1
      endOfDigits = index + 1
      if digits == 9 { hasLongNumber = true }
    case UInt8(ascii: "@"): hasAtSign = true
    case UInt8(ascii: "["):
      openBrackets += 1
      if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "^") { hasFootnoteMark = true }
    case 0xC2, 0xE2: hasControls = hasControls || Self.isControl(at: index, in: bytes)
    case 0x09, 0x0D, 0x20...0x7E, 0x80...: break
    default: hasControls = true
    }
  }

  /// Whether U+0080 to U+009F, or a mark of text direction, begins at an index with C2 or E2.
  private static func isControl(at index: Int, in bytes: Span<UInt8>) -> Bool {
    guard index + 1 < bytes.count else { return false }
    let second = bytes[index + 1]
    if bytes[index] == 0xC2 { return second < 0xA0 }
    guard second == 0x80 || second == 0x81, index + 2 < bytes.count else { return false }
    let third = bytes[index + 2]
    return second == 0x80
      ? (0x8E...0x8F).contains(third) || (0xAA...0xAE).contains(third)
      : (0xA6...0xA9).contains(third)
  }
}
