/// A value for a place in a statement.
public struct Parameter: Sendable {
  /// How the value travels; nil for NULL.
  let bytes: [UInt8]?
  /// Whether these are the bytes of the type itself, or its text.
  let isBinary: Bool

  private init(_ bytes: [UInt8]?, isBinary: Bool) {
    self.bytes = bytes
    self.isBinary = isBinary
  }

  /// A `text`; PostgreSQL refuses one with U+0000 in it.
  public static func text(_ value: String?) -> Parameter {
    Parameter(value.map { Array($0.utf8) }, isBinary: true)
  }

  /// A `bytea`, or the 16 bytes of a `uuid`.
  public static func bytes(_ value: (some Collection<UInt8>)?) -> Parameter {
    Parameter(value.map { Array($0) }, isBinary: true)
  }

  /// A `smallint`, `integer` or `bigint`.
  public static func integer(_ value: (some BinaryInteger)?) -> Parameter {
    Parameter(value.map { Array(String($0).utf8) }, isBinary: false)
  }

  /// A `boolean`.
  public static func boolean(_ value: Bool?) -> Parameter {
    Parameter(value.map { [$0 ? UInt8(ascii: "t") : UInt8(ascii: "f")] }, isBinary: false)
  }

  /// NULL of any type.
  public static var null: Parameter { Parameter(nil, isBinary: false) }

  /// A `text[]`, as for `= ANY ($1)`.
  public static func texts(_ values: [String?]) -> Parameter {
    array(values.lazy.map { $0.map { Array($0.utf8) } })
  }

  /// A `bigint[]` or `integer[]`.
  public static func integers<Number: BinaryInteger>(_ values: [Number?]) -> Parameter {
    array(values.lazy.map { $0.map { Array(String($0).utf8) } })
  }

  /// A `uuid[]` of values of 16 bytes.
  public static func uuids(_ values: [[UInt8]]) -> Parameter {
    array(values.lazy.map { Optional(Hexadecimal.digits(of: $0)) })
  }

  /// A `bytea[]`.
  public static func byteStrings(_ values: [[UInt8]]) -> Parameter {
    array(values.lazy.map { Optional(Array("\\x".utf8) + Hexadecimal.digits(of: $0)) })
  }

  /// The text form of an array: each element in quotation marks, in which they and backslashes are escaped.
  private static func array(_ elements: some Sequence<[UInt8]?>) -> Parameter {
    var bytes = [UInt8(ascii: "{")]
    for element in elements {
      if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
      guard let element else {
        bytes += Array("NULL".utf8)
        continue
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in element {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
          bytes.append(UInt8(ascii: "\\"))
        }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: "}"))
    return Parameter(bytes, isBinary: false)
  }
}
