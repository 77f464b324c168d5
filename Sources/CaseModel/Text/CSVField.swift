/// The fields of CSV (RFC 4180).
public enum CSVField {
  /// A field; one that spreadsheets would take for a formula is made text.
  public static func text(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    return quoted(isFormula ? "'" + text : text, separator: ",")
  }

  /// A field between quotation marks where it holds a separator, a quotation mark or a line break.
  public static func quoted(_ text: String, separator: Unicode.Scalar) -> String {
    let special: Set<Unicode.Scalar> = [separator, "\"", "\r", "\n"]
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
