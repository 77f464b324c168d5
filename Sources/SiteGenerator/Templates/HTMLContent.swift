internal import CaseMarkdown
internal import Mustache

/// Escapes what templates fill in.
///
/// The library's own escaper goes by characters as readers see them, and so lets a quotation mark
/// with a combining accent through; this one goes by bytes.
struct HTMLContent: MustacheContentType {
  /// What every template begins with, to be escaped by this type.
  static let pragma = "{{% CONTENT_TYPE: \(name)}}"
  private static let name = "CASEBOOK-HTML"

  /// Makes the type known to the template library.
  static func register() { MustacheContentTypes.register(HTMLContent(), named: name) }

  func escapeText(_ text: String) -> String { HTMLEscape.text(text) }
}
