/// Cuts the text of a template into pieces, by the rules of Mustache.
///
/// A section's or partial's tag, or a comment, that stands alone on its line takes the line with it
/// (mustache.github.io/mustache.5.html).
struct TemplateLexer {
  private let path: String
  private let bytes: [UInt8]
  private var tokens: [TemplateToken] = []
  /// The first byte that is in no piece yet.
  private var next = 0
  /// How far lines and columns are counted, and what they are there.
  private var counted = (offset: 0, line: 1, column: 1)

  /// The pieces of a text.
  /// - Throws: `SiteError.template` with the place of a tag that isn't closed or isn't supported.
  static func tokens(of text: String, path: String) throws -> [TemplateToken] {
    var lexer = TemplateLexer(path: path, bytes: Array(text.utf8))
    while let open = lexer.firstIndex(of: "{{", from: lexer.next) { try lexer.readTag(at: open) }
    lexer.appendText(upTo: lexer.bytes.count)
    return lexer.tokens
  }

  private init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  private mutating func readTag(at open: Int) throws {
    let inside = open + 2
    let isTriple = inside < bytes.count && bytes[inside] == UInt8(ascii: "{")
    let closing = isTriple ? "}}}" : "}}"
    guard let close = firstIndex(of: closing, from: inside) else {
      throw SiteError.template("\(place(open))", "this tag has no closing \(closing)")
    }
    let end = close + closing.utf8.count
    let content = String(decoding: bytes[(isTriple ? inside + 1 : inside)..<close], as: UTF8.self)
    let mark = isTriple ? "{" : content.first ?? " "
    let kind: TemplateToken.Kind?
    switch mark {
    case "{", "&": kind = .value(isRaw: true)
    case "#": kind = .open(isInverted: false)
    case "^": kind = .open(isInverted: true)
    case "/": kind = .close
    case ">": kind = .partial
    case "!": kind = nil
    case "=", "$", "<", "%":
      throw SiteError.template("\(place(open))", "tags that begin with {{\(mark) aren't supported")
    default: kind = .value(isRaw: false)
    }
    let isValue = if case .value = kind { true } else { false }
    let alone = isValue ? nil : lineAround(open, end)
    appendText(upTo: alone?.lowerBound ?? open)
    next = alone?.upperBound ?? end
    guard let kind else { return }
    let rest = isTriple || !"#^/>&".contains(mark) ? content[...] : content.dropFirst()
    let name = String(rest).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isEmpty, !name.contains(" ") else {
      throw SiteError.template("\(place(open))", "this tag needs one name")
    }
    tokens.append(TemplateToken(kind: kind, name: name, place: place(open)))
  }

  private mutating func appendText(upTo end: Int) {
    guard next < end else { return }
    tokens.append(
      TemplateToken(kind: .text(Array(bytes[next..<end])), name: "", place: place(next)))
    next = end
  }

  /// The whole line of a tag that stands alone on it; nil where something else does.
  private func lineAround(_ open: Int, _ end: Int) -> Range<Int>? {
    var start = open
    while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
    guard start == 0 || bytes[start - 1] == 0x0A else { return nil }
    var stop = end
    while stop < bytes.count, isBlank(bytes[stop]) || bytes[stop] == 0x0D { stop += 1 }
    guard stop == bytes.count || bytes[stop] == 0x0A else { return nil }
    return start..<min(stop + 1, bytes.count)
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private func firstIndex(of mark: String, from start: Int) -> Int? {
    let mark = Array(mark.utf8)
    var index = start
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index..<index + mark.count].elementsEqual(mark) {
        return index
      }
      index += 1
    }
    return nil
  }

  /// The place of a byte that isn't before any whose place was asked for.
  private mutating func place(_ offset: Int) -> TemplatePlace {
    let passed = bytes[counted.offset..<offset]
    let start = passed.lastIndex(of: 0x0A).map { $0 + 1 }
    if start != nil { counted.column = 1 }
    counted.line += passed.count { $0 == 0x0A }
    counted.column += String(decoding: passed[(start ?? counted.offset)...], as: UTF8.self).count
    counted.offset = offset
    return TemplatePlace(path: path, line: counted.line, column: counted.column)
  }
}
