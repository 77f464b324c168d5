/// A JSON object that can stand within a `script` element: the characters that mean something in HTML
/// are written as escapes, which JSON reads as the same characters.
struct JSONText: Sendable {
  /// What stands between its braces.
  private(set) var members = ""

  /// An object.
  /// - Parameter members: what stands between its braces.
  init(members: String = "") { self.members = members }

  /// The object.
  var text: String { "{\(members)}" }

  /// Adds a text; nothing where there is none.
  mutating func add(_ name: String, _ value: String?) {
    if let value, !value.isEmpty { add(name, raw: Self.quoted(value)) }
  }

  /// Adds texts; nothing where there are none.
  mutating func add(_ name: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    add(name, raw: "[\(values.map(Self.quoted).joined(separator: ","))]")
  }

  /// Adds objects; nothing where there are none.
  mutating func add(_ name: String, _ values: [JSONText]) {
    guard !values.isEmpty else { return }
    add(name, raw: "[\(values.map(\.text).joined(separator: ","))]")
  }

  private mutating func add(_ name: String, raw: String) {
    if !members.isEmpty { members += "," }
    members += Self.quoted(name)
    members += ":"
    members += raw
  }

  /// A text as a literal, of JSON and of JavaScript.
  static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { mustEscape($0) || $0 == 0xE2 }) else {
      return "\"" + text + "\""
    }
    var output = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        output.append("\\")
        output.append(scalar)
      case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        output += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".unicodeScalars
      default: output.append(scalar)
      }
    }
    output.append("\"")
    return String(output)
  }

  private static func mustEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "&"):
      true
    default: false
    }
  }
}
