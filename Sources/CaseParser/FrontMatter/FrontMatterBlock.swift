internal import CaseModel

/// Where the front matter of a file stands.
struct FrontMatterBlock {
  /// The YAML between the `---` lines; nil where the file has no front matter.
  var yaml: String?
  /// The line on which the YAML begins.
  var firstLine = 1
  /// The line on which the Markdown begins.
  var bodyLine = 1
  /// Whether the closing `---` is missing.
  var isUnterminated = false

  /// Finds the front matter of a file: it begins on the first line or nowhere.
  init(of source: SourceText) {
    guard Self.isFence(source.lineBytes(1)) else { return }
    firstLine = 2
    for line in stride(from: 2, through: source.lineCount, by: 1)
    where Self.isFence(source.lineBytes(line)) {
      let bytes = source.bytes[source.startOfLine(2)..<source.startOfLine(line)]
      yaml = String(decoding: bytes, as: UTF8.self)
      bodyLine = line + 1
      return
    }
    isUnterminated = true
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
