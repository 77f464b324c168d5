internal import CaseModel

/// How a line looks while it is being edited.
///
/// Terminals disagree about the width of joined emoji and variants; so while a line is edited, their
/// parts are shown one by one, without what joins or varies them. Then each width is the sum of its
/// parts, as `wcwidth` has it, and the cursor stands where it belongs. The text itself keeps all.
enum EditedText {
  /// The text as it is shown: safe, and of characters that every terminal draws alike.
  static func shown(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isJoining(scalar) { scalars.append(scalar) }
    return Sanitizer.visible(String(scalars))
  }

  /// The columns that a character of a shown text takes.
  static func columns(of character: Character) -> Int {
    if character.asciiValue != nil { return 1 }
    return character.unicodeScalars.reduce(0) { $0 + DisplayWidth.of(scalar: $1) }
  }

  private static func isJoining(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200C, 0x200D, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0xE0100...0xE01EF: true
    default: false
    }
  }
}
