/// The form of a text that stands in file names, addresses and anchors.
public enum Slug {
  /// The name of a tag in addresses; it depends on the tag alone.
  public static func tag(_ tag: String) -> String { make(from: tag, fallback: "tag") }

  /// Lower-case letters, digits and Han characters of `text`, joined by hyphens.
  ///
  /// Punctuation is dropped and white space becomes a hyphen, as code hosts make the anchors of
  /// headings; full-width forms count as half-width. Never empty.
  /// - Parameters:
  ///   - text: a heading or a title.
  ///   - fallback: what is returned where the text has no letter or digit at all.
  public static func make(from text: String, fallback: String) -> String {
    if let slug = simple(text) { return slug }
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

  /// The slug of a text of ASCII letters, digits, spaces and ideographs, as most headings are; nil for
  /// others.
  private static func simple(_ text: String) -> String? {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.utf8.count)
    var rest = 0
    for byte in text.utf8 {
      switch byte {
      case _ where rest > 0: rest -= 1
      case _ where byte.isHanLead: rest = 2
      case 0x61...0x7A, 0x30...0x39: break
      case 0x41...0x5A:
        slug.append(byte | 0x20)
        continue
      case UInt8(ascii: " ") where slug.last.map { $0 != UInt8(ascii: "-") } ?? false:
        slug.append(UInt8(ascii: "-"))
        continue
      default: return nil
      }
      slug.append(byte)
    }
    return slug.isEmpty || slug.last == UInt8(ascii: "-")
      ? nil : String(decoding: slug, as: UTF8.self)
  }
}
