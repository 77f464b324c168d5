/// Reads the YAML that most front matter is: on each line a key, a colon and a text or a list of texts,
/// with no escapes, comments or anything nested.
///
/// Of such a text it says what the YAML library says, in a tenth of the time; every other text is the
/// library's, and so is any text in doubt.
struct FlatYAML {
  typealias Entry = (key: String, keyNode: YAMLNode, value: YAMLNode)

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  /// How far columns are counted, and the column there; that a long line isn't gone through for each of its texts.
  private var counted = (index: 0, column: 1)

  /// The keys and values of a text, those without a value left out; nil where the library has to read it.
  static func read(_ yaml: String) -> [Entry]? {
    var scan = FlatYAML(bytes: Array(yaml.utf8))
    var entries: [Entry] = []
    var keys: Set<String> = []
    while scan.index < scan.bytes.count {
      guard let entry = scan.entry(), keys.insert(entry.key).inserted else { return nil }
      entries.append(entry)
      scan.beginLine()
    }
    return entries.isEmpty ? nil : entries.filter { !$0.value.isEmpty }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// The byte at the place; nil at the end of the line.
  private var next: UInt8? {
    index < bytes.count && bytes[index] != UInt8(ascii: "\n") ? bytes[index] : nil
  }

  /// The column of the place: the library counts code points.
  private mutating func column() -> Int {
    for byte in bytes[counted.index..<index] where byte & 0xC0 != 0x80 { counted.column += 1 }
    counted.index = index
    return counted.column
  }

  private mutating func beginLine() {
    index += 1
    line += 1
    counted = (index, 1)
  }

  private mutating func entry() -> Entry? {
    guard let key = text(where: { $0.isASCIILetter }), key.utf8.count <= 100,
      next == UInt8(ascii: ":")
    else { return nil }
    index += 1
    guard next == nil || next == UInt8(ascii: " ") else { return nil }
    skipSpaces()
    guard let value = value(), next == nil else { return nil }
    return (key, YAMLNode(key, isPlain: true, line: line, column: 1), value)
  }

  private mutating func value() -> YAMLNode? {
    let column = column()
    switch next {
    case nil: return YAMLNode("", isPlain: true, line: line, column: column)
    case UInt8(ascii: "["): return list()
    case UInt8(ascii: "\""):
      index += 1
      let text = text(isQuoted: true) { $0.isPlainYAML || $0.isQuotedYAML } ?? ""
      guard next == UInt8(ascii: "\"") else { return nil }
      index += 1
      return YAMLNode(text, isPlain: false, line: line, column: column)
    default: return plain { $0.isPlainYAML }
    }
  }

  private mutating func list() -> YAMLNode? {
    let column = column()
    var items: [YAMLNode] = []
    repeat {
      index += 1
      skipSpaces()
      guard let item = plain(where: { $0.isListedYAML }) else { return nil }
      items.append(item)
      skipSpaces()
    } while next == UInt8(ascii: ",")
    guard next == UInt8(ascii: "]") else { return nil }
    index += 1
    return YAMLNode(items, line: line, column: column)
  }

  /// A text without quotation marks, without the spaces after it.
  private mutating func plain(where belongs: (UInt8) -> Bool) -> YAMLNode? {
    let column = column()
    guard let first = next, first.isASCIILetter || first.isASCIIDigit || first > 0x7F,
      var text = text(where: belongs)
    else { return nil }
    while text.utf8.last == UInt8(ascii: " ") { text.unicodeScalars.removeLast() }
    return YAMLNode(text, isPlain: true, line: line, column: column)
  }

  /// The bytes from the place on that belong to a text; nil for none.
  ///
  /// A colon or a hyphen before a space or the end of a line may be a mark, and not every character
  /// outside of ASCII is a printable one: such texts end there, which makes them the library's.
  private mutating func text(
    isQuoted: Bool = false, where belongs: (UInt8) -> Bool
  ) -> String? {
    let start = index
    while let byte = next, belongs(byte), !isInDoubt(byte, isQuoted) { index += 1 }
    return index == start ? nil : String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private func isInDoubt(_ byte: UInt8, _ isQuoted: Bool) -> Bool {
    let follower = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: "\n")
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "-"): return !isQuoted && follower <= UInt8(ascii: " ")
    // Only ideographs, their punctuation and full-width forms are certain.
    case 0xC0...0xE2, 0xEA...0xEE, 0xF0...: return true
    case 0xEF: return follower != 0xBC && follower != 0xBD
    default: return false
    }
  }

  private mutating func skipSpaces() {
    while next == UInt8(ascii: " ") { index += 1 }
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  fileprivate var isASCIIDigit: Bool { (0x30...0x39).contains(self) }

  /// Whether the byte is no mark of YAML within a list in brackets.
  fileprivate var isListedYAML: Bool {
    switch self {
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: ")"), 0x80...:
      true
    default: isASCIILetter || isASCIIDigit
    }
  }

  /// Whether the byte is no mark of YAML within a text behind a key.
  fileprivate var isPlainYAML: Bool {
    switch self {
    case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "'"): true
    default: isListedYAML
    }
  }

  /// Whether the byte is a further one that has no meaning between double quotation marks.
  fileprivate var isQuotedYAML: Bool {
    switch self {
    case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "%"): true
    default: false
    }
  }
}
