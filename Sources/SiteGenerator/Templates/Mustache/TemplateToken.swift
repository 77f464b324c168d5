/// A piece of a template's text.
struct TemplateToken {
  /// What a piece is.
  enum Kind {
    /// Text that is written as it stands.
    case text([UInt8])
    /// `{{name}}`, or with three braces `{{{name}}}`.
    case value(isRaw: Bool)
    /// `{{#name}}`, or `{{^name}}`.
    case open(isInverted: Bool)
    /// `{{/name}}`
    case close
    /// `{{> name}}`
    case partial
  }

  let kind: Kind
  /// The name in the tag; empty for text.
  let name: String
  /// Where it begins.
  let place: TemplatePlace
}

/// A place in the file of a template.
struct TemplatePlace: CustomStringConvertible {
  let path: String
  let line: Int
  let column: Int

  var description: String { "\(path):\(line):\(column)" }
}
