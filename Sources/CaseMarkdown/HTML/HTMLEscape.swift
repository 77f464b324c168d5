internal import CaseModel

/// The escapers for the two places where text stands in HTML.
public enum HTMLEscape {
  /// Appends text for an element's content or a quoted attribute.
  public static func text(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    text(bytes.span, to: &output)
  }

  /// Appends text for an element's content or a quoted attribute.
  public static func text(_ string: String, to output: inout [UInt8]) {
    text(string.utf8.span, to: &output)
  }

  /// Appends text for an element's content or a quoted attribute.
  public static func text(_ text: Span<UInt8>, to output: inout [UInt8]) {
    var copied = 0
    var place = firstSpecial(in: text, from: 0)
    while place < text.count, let entity = entity(for: text[place]) {
      output.append(text.extracting(copied..<place))
      output.append(entity)
      copied = place + 1
      place = firstSpecial(in: text, from: copied)
    }
    output.append(text.extracting(copied..<text.count))
  }

  /// The text for an element's content or a quoted attribute.
  public static func text(_ string: some StringProtocol) -> String {
    guard string.utf8.contains(where: isSpecial) else { return String(string) }
    var output: [UInt8] = []
    text(Array(string.utf8)[...], to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The first byte from a place on that has to be written as an entity; the end where there is none.
  ///
  /// Eight bytes are looked at a time: one by one they were a fiftieth of the time of a whole site.
  private static func firstSpecial(in text: Span<UInt8>, from start: Int) -> Int {
    var place = start
    while place + 8 <= text.count {
      // Within the text, as the condition says; any eight bytes are such a number.
      let eight = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      let special =
        zeros(eight ^ repeated(UInt8(ascii: "&"))) | zeros(eight ^ repeated(UInt8(ascii: "\"")))
        | zeros((eight | repeated(2)) ^ repeated(UInt8(ascii: ">")))
      if special != 0 { break }
      place += 8
    }
    while place < text.count, !isSpecial(text[place]) { place += 1 }
    return place
  }

  /// A byte in all eight places.
  @inline(__always)
  private static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Something but zero where one of eight bytes is zero (Warren, Hacker's Delight, 6-1).
  @inline(__always)
  private static func zeros(_ eight: UInt64) -> UInt64 {
    (eight &- 0x0101_0101_0101_0101) & ~eight & 0x8080_8080_8080_8080
  }

  /// A bit for each of `"`, `&`, `<` and `>`.
  private static let special: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 64 && special &>> UInt64(byte) & 1 == 1
  }

  private static func entity(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }

  /// Appends an address for a quoted attribute: bytes that no address may hold become `%XX`.
  public static func address(_ bytes: some Sequence<UInt8>, to output: inout [UInt8]) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "'"): output += "&#x27;".utf8
      case _ where isAddressByte(byte): output.append(byte)
      default: output += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "!"), UInt8(ascii: "*"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "%"),
      UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "?"), UInt8(ascii: "="),
      UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "$"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
