/// The text of a source file with the places where its lines begin.
public struct SourceText: Sendable {
  /// The path as the user named it; used in messages only.
  public let path: String
  /// The bytes of the file, without a byte order mark, and with a line feed for each carriage return that
  /// none follows: libcmark and YAML end lines there too, and all have to count alike.
  public let bytes: [UInt8]
  /// Which rare characters the text holds.
  public let survey: SourceSurvey
  private let lineStarts: [Int]

  /// Takes valid UTF-8 bytes; a byte order mark at the start is dropped.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let hasReturns = ByteSearch.first(of: UInt8(ascii: "\r"), in: text.span, from: 0) < text.count
    self.bytes = hasReturns ? Self.withoutLoneReturns(text) : text
    var starts = [0]
    starts.reserveCapacity(self.bytes.count / 32)
    survey = SourceSurvey(self.bytes, lineStarts: &starts)
    lineStarts = starts
  }

  /// Takes a text, for callers that hold one already.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  private static func withoutLoneReturns(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    let lineFeed = UInt8(ascii: "\n")
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\r") {
      if index + 1 == bytes.count || bytes[index + 1] != lineFeed { bytes[index] = lineFeed }
    }
    return bytes
  }

  /// The number of lines; a text that ends with a line break has an empty last one.
  public var lineCount: Int { lineStarts.count }

  /// Where a line begins in `bytes`; a line past the end begins at the end.
  public func startOfLine(_ line: Int) -> Int {
    line < 1 ? 0 : line > lineStarts.count ? bytes.count : lineStarts[line - 1]
  }

  /// The bytes of a line, counted from one, without its line break.
  public func lineBytes(_ line: Int) -> ArraySlice<UInt8> {
    let start = startOfLine(line)
    var end = startOfLine(line + 1)
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return bytes[start..<end]
  }

  /// The text of a line, counted from one, without its line break; empty past the end.
  public func line(_ line: Int) -> String {
    String(decoding: lineBytes(line), as: UTF8.self)
  }

  /// Turns a line and a column counted in bytes, both from one, into a position in characters.
  public func position(line: Int, byteColumn: Int) -> SourcePosition {
    let prefix = lineBytes(line).prefix(max(0, byteColumn - 1))
    return SourcePosition(line: line, column: String(decoding: prefix, as: UTF8.self).count + 1)
  }

  /// Turns an offset into `bytes` into a position in characters.
  public func position(ofByte offset: Int) -> SourcePosition {
    var low = 0
    var high = lineStarts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return position(line: low + 1, byteColumn: offset - lineStarts[low] + 1)
  }
}
