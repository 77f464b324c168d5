/// The form of language tags.
public enum LanguageTag {
  /// Whether a text has the form of a tag (BCP 47, section 2.1, as far as its parts go): parts of one
  /// to eight letters and digits joined by hyphens, the first of two or three letters.
  public static func isWellFormed(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let areParts = parts.allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
    let primary = parts.first ?? ""
    return areParts && (2...3).contains(primary.count) && primary.allSatisfy(\.isLetter)
  }
}
