internal import Foundation

/// JSON on standard output, for other programs.
enum JSONOutput {
  /// Writes a value, its keys in alphabetical order, so that equal values give equal bytes.
  static func write(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    try FileHandle.standardOutput.write(contentsOf: try encoder.encode(value) + Data("\n".utf8))
  }
}
