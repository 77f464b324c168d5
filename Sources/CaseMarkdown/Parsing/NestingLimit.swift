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
  static func firstLineOver(_ bytes: ArraySlice<UInt8>) -> Int? {
    var line = 1
    var containers = 0
    var brackets = 0
    var isInMarkers = true
    var previous = UInt8(ascii: "\n")
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\n"):
        if previous == byte { brackets = 0 }
        line += 1
        containers = 0
        isInMarkers = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        if isInMarkers && isListMarkerEnd(previous) { containers += 1 }
      case UInt8(ascii: "\r"): continue
      case UInt8(ascii: ">"):
        if isInMarkers { containers += 1 }
      case UInt8(ascii: "["):
        brackets += 1
        isInMarkers = false
      case UInt8(ascii: "]"):
        brackets = max(0, brackets - 1)
      default:
        if isInMarkers && !isListMarkerPart(byte) { isInMarkers = false }
      }
      if containers > containersPerLine || brackets > openBrackets { return line }
      previous = byte
    }
    return nil
  }

  private static func isListMarkerEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: ")"):
      true
    default: false
    }
  }

  private static func isListMarkerPart(_ byte: UInt8) -> Bool {
    isListMarkerEnd(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
