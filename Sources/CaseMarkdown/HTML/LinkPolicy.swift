/// Which addresses a case may point to.
public enum LinkPolicy {
  /// Whether a link may be followed: `https`, `http`, `mailto`, `tel`, a fragment, or a relative path.
  public static func allowsLink(_ address: some StringProtocol) -> Bool {
    guard let scheme = scheme(of: address) else { return !address.hasPrefix("//") }
    return ["https", "http", "mailto", "tel"].contains(scheme)
  }

  /// Whether a picture may be shown: only by a relative path, as fetching from elsewhere would tell
  /// others who reads the case.
  public static func allowsPicture(_ address: some StringProtocol) -> Bool {
    scheme(of: address) == nil && !address.hasPrefix("//") && !address.hasPrefix("\\")
  }

  /// The scheme of an address in lower case; nil for relative ones.
  ///
  /// A colon after the first slash, question mark or number sign belongs to the path (RFC 3986, 4.2).
  public static func scheme(of address: some StringProtocol) -> String? {
    let visible = address.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
    guard let end = visible.firstIndex(where: { ":/?#".unicodeScalars.contains($0) }),
      visible[end] == ":"
    else { return nil }
    return String(String.UnicodeScalarView(visible[..<end])).lowercased()
  }
}
