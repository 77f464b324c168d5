internal import CaseModel

/// Keeps the characters of a text from being read as Markdown within a line.
enum MarkdownEscape {
  /// The text with a backslash before every character that would mean something.
  static func inline(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var escaped = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if isActive(scalar, at: index, in: scalars) { escaped.append("\\") }
      escaped.append(scalar)
    }
    return String(escaped)
  }

  private static func isActive(
    _ scalar: Unicode.Scalar, at index: Int, in scalars: [Unicode.Scalar]
  ) -> Bool {
    let previous = index > 0 ? scalars[index - 1] : " "
    let next = index + 1 < scalars.count ? scalars[index + 1] : " "
    switch scalar {
    case "*", "`", "[": return true
    case "{": return next == "#"
    case "_": return !(isWordPart(previous) && isWordPart(next))
    case "~": return previous == "~" || next == "~"
    case "<": return next.isASCIILetter || next == "/" || next == "!" || next == "?"
    case "\\": return next.isASCIIPunctuation
    case "&": return beginsEntity(scalars[(index + 1)...])
    default: return false
    }
  }

  /// Whether `name;` or `#38;` follows.
  private static func beginsEntity(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = rest.prefix(33).prefix { $0.isASCIILetter || ("0"..."9").contains($0) || $0 == "#" }
    return !name.isEmpty && rest.dropFirst(name.count).first == ";"
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }

  fileprivate var isASCIIPunctuation: Bool {
    switch value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
