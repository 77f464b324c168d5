/// A value of a row for `COPY … FROM STDIN` in the text format.
public enum CopyField: Sendable {
  /// NULL.
  case null
  /// A `text`; PostgreSQL refuses one with U+0000 in it.
  case text(String)
  /// A `smallint`, `integer` or `bigint`.
  case integer(Int64)
  /// A `bytea`.
  case bytes([UInt8])
  /// The 16 bytes of a `uuid`.
  case uuid([UInt8])

  /// A text, or NULL.
  public static func optional(_ text: String?) -> CopyField { text.map(CopyField.text) ?? .null }

  /// An integer, or NULL.
  public static func optional(_ number: Int?) -> CopyField {
    number.map { .integer(Int64($0)) } ?? .null
  }

  /// Appends the value as the format has it.
  func append(to line: inout [UInt8]) {
    switch self {
    case .null: line += [UInt8(ascii: "\\"), UInt8(ascii: "N")]
    case .integer(let number): line += Array(String(number).utf8)
    case .uuid(let bytes): Hexadecimal.append(bytes, to: &line)
    case .bytes(let bytes):
      line += [UInt8(ascii: "\\"), UInt8(ascii: "\\"), UInt8(ascii: "x")]
      Hexadecimal.append(bytes, to: &line)
    case .text(let text):
      for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "\\"): line += [byte, byte]
        case UInt8(ascii: "\n"): line += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
        case UInt8(ascii: "\r"): line += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
        case UInt8(ascii: "\t"): line += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
        default: line.append(byte)
        }
      }
    }
  }
}
