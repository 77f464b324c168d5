/// The form of a text that stands in file names, addresses and anchors.
public enum Slug {
  /// The name of a tag in addresses; it depends on the tag alone.
  public static func tag(_ tag: String) -> String { make(from: tag, fallback: "tag") }

  /// Lower-case letters, digits and Han characters of `text`, joined by hyphens.
  ///
  /// Punctuation is dropped and white space becomes a hyphen, as code hosts make the anchors of
  /// headings; full-width forms count as half-width. Never empty.
  /// - Parameter fallback: what is returned where the text has no letter or digit at all.
  public static func make(from text: some StringProtocol, fallback: String) -> String {
    var slug = String.UnicodeScalarView()
    var pendingHyphen = false
    for scalar in text.halfWidth.lowercased().unicodeScalars {
      if scalar.isWordPart || scalar == "_" || scalar.isCombining {
        if pendingHyphen && !slug.isEmpty { slug.append("-") }
        pendingHyphen = false
        slug.append(scalar)
      } else if scalar.properties.isWhitespace || scalar == "-" {
        pendingHyphen = true
      }
    }
    return slug.isEmpty ? fallback : String(slug)
  }
}
