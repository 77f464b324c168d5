internal import CaseModel

/// The `{…}` at the end of a text.
struct TrailingBraces {
  /// What stands between the braces.
  let inside: String
  /// How many bytes stand before them, without white space at their end.
  let lengthBefore: Int

  /// Finds the braces at the end of a text in UTF-8, white space apart; nil where there are none.
  init?(of text: ArraySlice<UInt8>) {
    let last = text.last { $0 > 0x20 }
    // The last bytes of ｝ and of the ideographic space.
    guard last == UInt8(ascii: "}") || last == 0x9D || last == 0x80 else { return nil }
    guard let found = Self.simple(text) ?? Self.any(String(decoding: text, as: UTF8.self)) else {
      return nil
    }
    (inside, lengthBefore) = found
  }

  private static func any(_ text: String) -> (String, Int)? {
    let trimmed = Substring(text.trimmingSpaces)
    guard let brace = trimmed.last, brace == "}" || brace == "｝",
      let start = text.lastIndex(where: { $0 == "{" || $0 == "｛" }),
      let end = text.lastIndex(of: brace)
    else { return nil }
    let inside = String(text[text.index(after: start)..<end])
    return (inside, text[..<start].lengthWithoutTrailingSpaces)
  }

  /// The same by bytes, for braces and words of ASCII behind a sentence of ASCII or ideographs, as nearly all
  /// are; nil for others.
  private static func simple(_ text: ArraySlice<UInt8>) -> (String, Int)? {
    let trimmed = text.dropLastSpaces
    guard trimmed.last == UInt8(ascii: "}"),
      let start = trimmed.lastIndex(where: { $0 == UInt8(ascii: "{") })
    else { return nil }
    let inside = trimmed[(start + 1)...].dropLast()
    let before = trimmed[..<start].dropLastSpaces
    guard inside.allSatisfy({ (0x20..<0x7F).contains($0) }), before.endsVisibly else { return nil }
    return (String(decoding: inside, as: UTF8.self), before.count)
  }
}

extension ArraySlice<UInt8> {
  fileprivate var dropLastSpaces: Self {
    self[..<((lastIndex { $0 != 0x20 }).map { $0 + 1 } ?? startIndex)]
  }

  /// Whether a text ends with a visible character of ASCII, an ideograph or a full-width form.
  fileprivate var endsVisibly: Bool {
    guard let last else { return true }
    if last < 0x80 { return (0x21..<0x7F).contains(last) }
    let lead = suffix(3).first ?? 0
    return (0xE4...0xE9).contains(lead) || lead == 0xEF
  }
}
