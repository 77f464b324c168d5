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
    Parameter(BinaryArray.bytes(of: values.lazy.map { $0?.utf8 }, type: .text), isBinary: true)
  }

  /// A `uuid[]` of values of 16 bytes.
  public static func uuids(_ values: [[UInt8]]) -> Parameter {
    Parameter(BinaryArray.bytes(of: values.lazy.map(Optional.init), type: .uuid), isBinary: true)
  }

  /// A `bytea[]`.
  public static func byteStrings(_ values: [some Collection<UInt8>]) -> Parameter {
    Parameter(BinaryArray.bytes(of: values.lazy.map(Optional.init), type: .bytea), isBinary: true)
  }

  /// A `bigint[]` or `integer[]`; as text, as the bytes of the two differ.
  public static func integers(_ values: [(some BinaryInteger)?]) -> Parameter {
    let elements = values.map { $0.map { String($0) } ?? "NULL" }
    return Parameter(Array("{\(elements.joined(separator: ","))}".utf8), isBinary: false)
  }
}
