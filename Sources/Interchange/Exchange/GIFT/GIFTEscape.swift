internal import CaseModel

/// The characters that mean something in GIFT.
///
/// By Moodle's documentation of the format: `~ = # { } :` and the backslash itself take a backslash, a line break
/// is written `\n`.
enum GIFTEscape {
  /// A text in which nothing means anything.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "~", "=", "#", "{", "}", ":": result.append(contentsOf: ["\\", scalar])
      case "\n": result.append(contentsOf: ["\\", "n"])
      case "\r": break
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text that an escaped one stands for, white space at its ends apart.
  static func unescaped(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        switch scalar {
        case "n": result.append("\n")
        case "\\", "~", "=", "#", "{", "}", ":": result.append(scalar)
        default: result.append(contentsOf: ["\\", scalar])
        }
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    if isEscaped { result.append("\\") }
    return String(result).trimmingSpaces
  }
}
