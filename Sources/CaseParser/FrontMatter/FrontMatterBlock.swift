public import CaseModel

/// Where the front matter of a file stands.
public struct FrontMatterBlock: Sendable {
  /// The YAML between the `---` lines; nil where the file has no front matter.
  public let yaml: String?
  /// The line on which the YAML begins.
  public let firstLine: Int
  /// The line on which the Markdown begins.
  public let bodyLine: Int
  /// Whether the closing `---` is missing.
  public let isUnterminated: Bool

  /// Finds the front matter of a file: it begins on the first line or nowhere.
  public init(of source: SourceText) {
    let begins = Self.isFence(source.lineBytes(1))
    let end =
      begins
      ? stride(from: 2, through: source.lineCount, by: 1).first {
        Self.isFence(source.lineBytes($0))
      } : nil
    yaml = end.map { line in
      let bytes = source.bytes[source.startOfLine(2)..<source.startOfLine(line)]
      return String(decoding: bytes, as: UTF8.self)
    }
    firstLine = begins ? 2 : 1
    bodyLine = end.map { $0 + 1 } ?? firstLine
    isUnterminated = begins && end == nil
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
