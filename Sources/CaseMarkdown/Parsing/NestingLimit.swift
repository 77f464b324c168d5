internal import CaseModel

/// The limits that keep a hostile text from taking the C library's slow paths.
///
/// libcmark 0.30 takes time quadratic in the container markers of a line and in the brackets that
/// stay open in a block of text.
enum NestingLimit {
  /// How many quotation and list markers a line may begin with.
  static let containersPerLine = 100
  /// How many brackets may be open at once in a block of text.
  static let openBrackets = 500

  /// The first line, counted from one, that goes over a limit; nil for every sane text.
  static func firstLineOver(_ source: SourceText, fromLine firstLine: Int) -> Int? {
    var brackets = 0
    let countsBrackets = source.survey.openBrackets > openBrackets
    for line in stride(from: firstLine, through: source.lineCount, by: 1) {
      let start = source.startOfLine(line)
      if containers(at: start, in: source.bytes.span) > containersPerLine { return line }
      guard countsBrackets else { continue }
      let text = source.lineBytes(line)
      if text.isEmpty { brackets = 0 }
      for byte in text {
        if byte == UInt8(ascii: "[") { brackets += 1 }
        if byte == UInt8(ascii: "]") { brackets = max(0, brackets - 1) }
        if brackets > openBrackets { return line }
      }
    }
    return nil
  }

  /// The markers of quotations and lists from a place on, up to the first text.
  private static func containers(at start: Int, in bytes: Span<UInt8>) -> Int {
    var count = 0
    var previous: UInt8 = 0
    for index in start..<bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: ">"): count += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        if isListMarkerEnd(previous) { count += 1 }
      case UInt8(ascii: "0")...UInt8(ascii: "9"): break
      default:
        if !isListMarkerEnd(byte) { return count }
      }
      previous = byte
    }
    return count
  }

  private static func isListMarkerEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: ")"):
      true
    default: false
    }
  }
}
