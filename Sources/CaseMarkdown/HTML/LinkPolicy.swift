/// Which addresses a case may point to.
public enum LinkPolicy {
  /// Whether a link may be followed: `https`, `http`, `mailto`, `tel`, a fragment, or a relative path.
  public static func allowsLink(_ address: String) -> Bool {
    guard let scheme = scheme(of: address) else { return !address.hasPrefix("//") }
    return ["https", "http", "mailto", "tel"].contains(scheme)
  }

  /// Whether a picture may be shown: only by a relative path, as fetching from elsewhere would tell
  /// others who reads the case.
  public static func allowsPicture(_ address: String) -> Bool {
    scheme(of: address) == nil && !address.hasPrefix("//") && !address.hasPrefix("\\")
  }

  /// The scheme of an address in lower case, with what it must not have in it; nil for relative ones.
  ///
  /// A colon after the first slash, question mark or number sign belongs to the path (RFC 3986, 4.2). Control
  /// characters and spaces stay, so that no scheme with one is allowed: browsers take some out and find another
  /// scheme (`java\tscript:`), while others, once they are encoded, make the address a relative one that leads
  /// nowhere (`http%1F:`).
  public static func scheme(of address: String) -> String? {
    var scheme: [UInt8] = []
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: ":"): return String(decoding: scheme, as: UTF8.self).lowercased()
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      default: scheme.append(byte)
      }
    }
    return nil
  }
}
