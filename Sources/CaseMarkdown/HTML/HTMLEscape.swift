/// The escapers for the two places where text stands in HTML.
public enum HTMLEscape {
  /// Appends text for an element's content or a quoted attribute.
  public static func text(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    let text = bytes.span
    let offset = bytes.startIndex
    var copied = 0
    var place = firstSpecial(in: text, from: 0)
    while place < text.count, let entity = entity(for: text[place]) {
      output += bytes[offset + copied..<offset + place]
      output += entity.utf8
      copied = place + 1
      place = firstSpecial(in: text, from: copied)
    }
    output += bytes[(offset + copied)...]
  }

  /// Appends text for an element's content or a quoted attribute.
  public static func text(_ string: String, to output: inout [UInt8]) {
    let start = output.count
    output += string.utf8
    guard firstSpecial(in: output.span, from: start) < output.count else { return }
    output.removeLast(output.count - start)
    text(Array(string.utf8)[...], to: &output)
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
  /// Sixteen bytes are looked at a time: one by one they were a fiftieth of the time of a whole site.
  private static func firstSpecial(in text: Span<UInt8>, from start: Int) -> Int {
    var place = start
    while place + 16 <= text.count {
      // Within the text, as the condition says; any sixteen bytes are such a vector.
      let bytes = unsafe text.bytes.unsafeLoadUnaligned(
        fromByteOffset: place, as: SIMD16<UInt8>.self)
      let isSpecial =
        (bytes .== UInt8(ascii: "&")) .| (bytes .== UInt8(ascii: "\""))
        .| ((bytes | 2) .== UInt8(ascii: ">"))
      if any(isSpecial) { break }
      place += 16
    }
    while place < text.count, !isSpecial(text[place]) { place += 1 }
    return place
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
