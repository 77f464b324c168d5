/// Character references of HTML, as `&amp;` and `&#8220;`.
enum HTMLReference {
  /// The text with the references that pages use replaced; others stay, and Markdown knows them.
  static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      result += rest[..<mark]
      rest = rest[mark...]
      let name = rest.dropFirst().prefix(32).prefix {
        $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#")
      }
      guard !name.isEmpty, let character = character(named: String(name)) else {
        result.append("&")
        rest = rest.dropFirst()
        continue
      }
      result.unicodeScalars.append(character)
      rest = rest[name.endIndex...]
      if rest.first == ";" { rest = rest.dropFirst() }
    }
    return result + rest
  }

  private static func character(named name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return names[name] }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, let scalar = Unicode.Scalar(value), value > 0 else { return nil }
    return scalar
  }

  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "ensp": "\u{2002}",
    "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "hellip": "…",
    "mdash": "—", "ndash": "–", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "sbquo": "‚",
    "bdquo": "„", "laquo": "«", "raquo": "»", "lsaquo": "‹", "rsaquo": "›", "bull": "•",
    "middot": "·",
    "times": "×", "divide": "÷", "plusmn": "±", "deg": "°", "permil": "‰", "copy": "©", "reg": "®",
    "trade": "™", "sect": "§", "para": "¶", "yen": "¥", "euro": "€", "pound": "£", "cent": "¢",
    "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓", "le": "≤", "ge": "≥", "ne": "≠",
    "shy": "\u{AD}",
  ]
}
