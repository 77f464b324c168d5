internal import CaseMarkdown
internal import Mustache

/// A template as it was written.
struct TemplateSource {
  let name: String
  let path: String
  let text: String

  /// The template with the words of a language in it.
  ///
  /// Words stand in a template as `{{labels.name}}`. They are the same on every page, so they are put in
  /// here, once, and a word that doesn't exist is found before anything is built.
  /// - Throws: `SiteError.template` with the place where it is broken.
  func template(in language: SiteLanguage) throws -> MustacheTemplate {
    var resolved = ""
    var rest = Substring(text)
    while let open = rest.firstRange(of: "{{labels.") {
      resolved += rest[..<open.lowerBound]
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else { break }
      let name = String(rest[open.upperBound..<close.lowerBound])
      guard let word = language.labels[name] else {
        let line = text[..<open.lowerBound].count { $0 == "\n" } + 1
        throw SiteError.template("\(path):\(line)", "there is no word “\(name)”")
      }
      resolved += HTMLEscape.text(word)
      rest = rest[close.upperBound...]
    }
    do {
      return try MustacheTemplate(string: HTMLContent.pragma + resolved + rest)
    } catch let error as MustacheTemplate.ParserError {
      throw SiteError.template(
        "\(path):\(error.context.lineNumber):\(error.context.columnNumber)", "\(error.error)")
    }
  }
}
