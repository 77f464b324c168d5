/// Replaces what could steer a terminal, or hide or reorder text, by visible marks.
enum Sanitizer {
  /// The text with marks in place of control characters, marks of direction and the like.
  static func visible(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return String(text) }
    var output = String.UnicodeScalarView()
    var followsReturn = false
    for scalar in text.unicodeScalars {
      // A carriage return is part of a line end, or else it could write over what came before.
      if followsReturn && scalar != "\n" { output.append("\u{240D}") }
      followsReturn = scalar == "\r"
      switch scalar {
      case "\n", "\t": output.append(" ")
      case "\r": continue
      default: append(scalar, to: &output)
      }
    }
    if followsReturn { output.append("\u{240D}") }
    return String(output)
  }

  private static func append(_ scalar: Unicode.Scalar, to output: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0..<0x20:
      output.append(Unicode.Scalar(UInt32(0x2400) + scalar.value) ?? "?")
    case 0x7F: output.append("\u{2421}")
    case _ where isHarmful(scalar): output.append(contentsOf: "<U+\(hex(scalar))>".unicodeScalars)
    default: output.append(scalar)
    }
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
    case .format:
      // Joiners belong to emoji and to some scripts; they move nothing.
      scalar != "\u{200D}" && scalar != "\u{200C}"
    default: false
    }
  }

  private static func hex(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
