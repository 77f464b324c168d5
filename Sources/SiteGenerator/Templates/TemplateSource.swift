/// A template as it was written.
struct TemplateSource {
  /// Its name, as other templates and the generator know it.
  let name: String
  /// The path of its file, for messages.
  let path: String
  /// Its text.
  let text: String
  /// Whether the library replaces the program's template by it, or adds it.
  let isOwn: Bool

  /// What it is for: the comment at its start; empty where there is none.
  var summary: String {
    guard text.hasPrefix("{{!"), let end = text.firstRange(of: "}}") else { return "" }
    return text[..<end.lowerBound].dropFirst(3).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
