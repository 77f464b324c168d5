internal import CaseModel

/// A JSON object that can stand within a `script` element: the characters that mean something in HTML
/// are written as escapes, which JSON reads as the same characters.
struct JSONText: Sendable {
  /// What stands between its braces, in UTF-8.
  private var members: [UInt8] = []

  /// The room that is made at first.
  private static let usualSize = 256

  /// An object without members.
  init() {}

  /// An object that was written.
  init(_ bytes: ArraySlice<UInt8>) { members = Array(bytes.dropFirst().dropLast()) }

  /// Appends the object.
  func write(to output: inout [UInt8]) {
    output.append(UInt8(ascii: "{"))
    output += members
    output.append(UInt8(ascii: "}"))
  }

  /// Adds a text; nothing where there is none.
  mutating func add(_ name: String, _ value: String?) {
    if let value, !value.isEmpty { add(name) { Self.quote(value, to: &$0) } }
  }

  /// Adds texts; nothing where there are none.
  mutating func add(_ name: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    addList(name, values) { Self.quote($0, to: &$1) }
  }

  /// Adds objects; nothing where there are none.
  mutating func add(_ name: String, _ values: [JSONText]) {
    guard !values.isEmpty else { return }
    addList(name, values) { $0.write(to: &$1) }
  }

  /// Adds a number.
  mutating func add(_ name: String, _ number: Int) { add(name) { $0 += String(number).utf8 } }

  /// Adds a list, which may be empty.
  /// - Parameter write: appends an element.
  mutating func addList<Element>(
    _ name: String, _ elements: some Sequence<Element>,
    _ write: (Element, inout [UInt8]) -> Void
  ) {
    add(name) { output in
      output.append(UInt8(ascii: "["))
      var isFirst = true
      for element in elements {
        if !isFirst { output.append(UInt8(ascii: ",")) }
        isFirst = false
        write(element, &output)
      }
      output.append(UInt8(ascii: "]"))
    }
  }

  /// Adds a value.
  /// - Parameter write: appends it.
  mutating func add(_ name: String, _ write: (inout [UInt8]) -> Void) {
    if members.isEmpty {
      members.reserveCapacity(Self.usualSize)
    } else {
      members.append(UInt8(ascii: ","))
    }
    Self.quote(name, to: &members)
    members.append(UInt8(ascii: ":"))
    write(&members)
  }

  /// A text as a literal, of JSON and of JavaScript.
  static func quoted(_ text: String) -> String {
    var output: [UInt8] = []
    quote(text, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends a text as a literal, of JSON and of JavaScript.
  static func quote(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    let start = output.count
    output.append(text)
    if mayEscape(output.span, from: start) {
      output.removeLast(output.count - start)
      for scalar in text.unicodeScalars { escape(scalar, to: &output) }
    }
    output.append(UInt8(ascii: "\""))
  }

  /// Appends a text in UTF-8 as a literal, of JSON and of JavaScript.
  static func quote(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    if text.contains(where: mayEscape) {
      return quote(String(decoding: text, as: UTF8.self), to: &output)
    }
    output.append(UInt8(ascii: "\""))
    output += text
    output.append(UInt8(ascii: "\""))
  }

  private static func escape(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    switch scalar {
    case "\"", "\\":
      output.append(UInt8(ascii: "\\"))
      output.append(UInt8(truncatingIfNeeded: scalar.value))
    case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}":
      let digits = String(scalar.value, radix: 16)
      output += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
    default: output += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }

  private static func mayEscape(_ text: Span<UInt8>, from start: Int) -> Bool {
    (start..<text.count).contains { mayEscape(text[$0]) }
  }

  /// Whether a byte is, or may begin, a character that is written as an escape.
  private static func mayEscape(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\\") || byte == 0xE2 || (byte < 64 && escaped &>> UInt64(byte) & 1 == 1)
  }

  /// A bit for each of the control characters, `"`, `&`, `<` and `>`.
  private static let escaped: UInt64 = 0xFFFF_FFFF | 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
}
