public import Foundation

/// JSON in one line, the same bytes for the same value.
public enum JSONLine {
  /// The bytes of a value, without the end of the line.
  /// - Throws: an `EncodingError` for what JSON doesn't have.
  public static func encode(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }
}
