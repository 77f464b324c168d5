/// Parts HTML into tags and text, as browsers do it (HTML Standard, 13.2.5, "Tokenization"), as far as an
/// article needs it.
///
/// Our own, because of what was measured: libgumbo 0.10 overflows the stack on nested elements and takes
/// time quadratic in misnested ones, libxml2 adds several milliseconds to every start of the program.
/// Takes any bytes, in time proportional to their number.
struct HTMLTokenizer {
  private let bytes: [UInt8]
  private var index = 0
  private var rawElement: String?

  /// Elements whose content is no markup.
  private static let rawElements: Set<String> = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript",
  ]

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The next piece; nil at the end.
  mutating func next() -> HTMLToken? {
    if let name = rawElement {
      rawElement = nil
      if let text = rawText(of: name) { return text }
    }
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else { return text() }
      let second = index + 1 < bytes.count ? bytes[index + 1] : 0
      switch second {
      case UInt8(ascii: "!"), UInt8(ascii: "?"): skipDeclaration()
      case UInt8(ascii: "/") where index + 2 < bytes.count && bytes[index + 2].isLetter:
        return endTag()
      case UInt8(ascii: "/"): skip(past: ">")
      case _ where second.isLetter: return startTag()
      default: return text()
      }
    }
    return nil
  }

  /// The text up to the next tag; a `<` that begins none belongs to it.
  private mutating func text() -> HTMLToken {
    let start = index
    index += 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    return .text(HTMLReference.decoded(String(decoding: bytes[start..<index], as: UTF8.self)))
  }

  private mutating func rawText(of name: String) -> HTMLToken? {
    let start = index
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), isEndTag(of: name, at: index) { break }
      index += 1
    }
    guard index > start else { return nil }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    return .text(["title", "textarea"].contains(name) ? HTMLReference.decoded(text) : text)
  }

  private func isEndTag(of name: String, at start: Int) -> Bool {
    let rest = bytes[(start + 1)...]
    guard rest.first == UInt8(ascii: "/") else { return false }
    let found = rest.dropFirst().prefix(name.utf8.count).map(\.lowercased)
    return found.elementsEqual(name.utf8)
  }

  private mutating func skipDeclaration() {
    let rest = bytes[index...]
    if rest.starts(with: "<!--".utf8) {
      index += 4
      while index < bytes.count, !bytes[index...].starts(with: "-->".utf8) { index += 1 }
      index = min(bytes.count, index + 3)
    } else if rest.starts(with: "<![CDATA[".utf8) {
      index += 9
    } else {
      skip(past: ">")
    }
  }

  private mutating func skip(past character: Unicode.Scalar) {
    while index < bytes.count, bytes[index] != UInt8(ascii: character) { index += 1 }
    index = min(bytes.count, index + 1)
  }

  private mutating func endTag() -> HTMLToken {
    index += 2
    let name = tagName()
    skip(past: ">")
    return .end(name: name)
  }

  private mutating func startTag() -> HTMLToken {
    index += 1
    let name = tagName()
    var attributes: [String: String] = [:]
    var closesItself = false
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      closesItself = bytes[index] == UInt8(ascii: "/")
      if bytes[index].isSpace || closesItself {
        index += 1
      } else {
        let (key, value) = attribute()
        if attributes.count < 64, attributes[key] == nil { attributes[key] = value }
      }
    }
    index = min(bytes.count, index + 1)
    if Self.rawElements.contains(name), !closesItself { rawElement = name }
    return .start(name: name, attributes: attributes, closesItself: closesItself)
  }

  private mutating func tagName() -> String {
    word { $0.isSpace || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }
  }

  private mutating func attribute() -> (name: String, value: String) {
    let first = bytes[index]
    index += 1
    let rest = word {
      $0.isSpace || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "=")
    }
    let name = String(decoding: [first.lowercased], as: UTF8.self) + rest
    skipSpaces()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return (name, "") }
    index += 1
    skipSpaces()
    guard index < bytes.count else { return (name, "") }
    let quote = bytes[index]
    let start: Int
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      start = index
      while index < bytes.count, bytes[index] != quote { index += 1 }
    } else {
      start = index
      while index < bytes.count, !bytes[index].isSpace, bytes[index] != UInt8(ascii: ">") {
        index += 1
      }
    }
    let value = String(decoding: bytes[start..<index], as: UTF8.self)
    if index < bytes.count, bytes[index] == quote { index += 1 }
    return (name, HTMLReference.decoded(value))
  }

  private mutating func skipSpaces() {
    while index < bytes.count, bytes[index].isSpace { index += 1 }
  }

  /// The bytes up to one that ends a name, in lower case.
  private mutating func word(until ends: (UInt8) -> Bool) -> String {
    let start = index
    while index < bytes.count, !ends(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index].map(\.lowercased), as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  fileprivate var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
