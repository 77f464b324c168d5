/// A statement as it stands in the source: nothing can be put into one at run time, so that no value ever becomes part
/// of it.
public struct SQL: Sendable, ExpressibleByStringLiteral {
  /// The text, with `$1`, `$2` … for the parameters.
  let text: String

  /// A statement; only a literal without interpolations is one.
  public init(stringLiteral text: StaticString) { self.text = text.description }
}
