internal import CaseModel

/// Texts as YAML values.
enum YAMLScalar {
  /// A text that YAML reads as that very text, in a mapping and in a list in brackets.
  ///
  /// Words of letters stand bare; single quotes hold the rest, or double quotes where there is a
  /// single one in the text.
  static func quoted(_ text: String) -> String {
    if isPlain(text) { return text }
    guard text.contains("'") else { return "'\(text)'" }
    return "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static let reserved: Set<String> = [
    "true", "false", "yes", "no", "on", "off", "y", "n", "null",
  ]

  private static func isPlain(_ text: String) -> Bool {
    guard text.unicodeScalars.first?.properties.isAlphabetic == true, text.last != " ",
      !reserved.contains(text.lowercased())
    else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || "0123456789 -_.".unicodeScalars.contains(scalar)
        || (scalar.isChinesePunctuation && scalar != "\u{3000}")
    }
  }
}
