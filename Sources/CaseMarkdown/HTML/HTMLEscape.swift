/// The escapers for the two places where text stands in HTML.
public enum HTMLEscape {
  /// Appends text for an element's content or a quoted attribute.
  public static func text(_ bytes: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var copied = bytes.startIndex
    for index in bytes.indices where isSpecial(bytes[index]) {
      guard let entity = entity(for: bytes[index]) else { continue }
      output += bytes[copied..<index]
      output += entity.utf8
      copied = index + 1
    }
    output += bytes[copied...]
  }

  /// Appends text for an element's content or a quoted attribute.
  public static func text(_ string: String, to output: inout [UInt8]) {
    let start = output.count
    output += string.utf8
    guard output[start...].contains(where: isSpecial) else { return }
    output.removeLast(output.count - start)
    text(Array(string.utf8)[...], to: &output)
  }

  /// The text for an element's content or a quoted attribute.
  public static func text(_ string: some StringProtocol) -> String {
    let bytes = Array(string.utf8)
    guard bytes.contains(where: isSpecial) else { return String(string) }
    var output: [UInt8] = []
    text(bytes[...], to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"")
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
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "'"): output += "&#x27;".utf8
      case _ where isAddressByte(byte): output.append(byte)
      default: output += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: addressMarks.contains(byte)
    }
  }

  private static let addressMarks = Set("-_.+!*(),%#@?=;:/$~".utf8)
}
