internal import CaseModel

/// Reads XML documents of other programs, strictly.
///
/// A document type is refused outright, so that nothing is fetched and no entity grows; of entities only the five
/// that need no declaration and numbers are known. Foundation's parser would bring libxml2, which adds 7 ms to each
/// start of the program, and must be told not to do either.
struct XMLReader {
  private static let greatestDepth = 100
  private static let mostElements = 200_000
  /// Comments and texts count too.
  private static let mostNodes = 500_000

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var count = 0
  private var nodeCount = 0

  /// The root of a document.
  /// - Throws: `ExchangeError`.
  static func root(of bytes: [UInt8]) throws(ExchangeError) -> XMLElement {
    let text = try SourceLimits.text(bytes, limit: SourceLimits.xmlSize)
    var reader = XMLReader(bytes: Array(text.utf8))
    return try reader.document()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func document() throws(ExchangeError) -> XMLElement {
    var stack: [XMLElement] = []
    var root: XMLElement?
    while index < bytes.count {
      nodeCount += 1
      guard nodeCount <= Self.mostNodes else {
        throw malformed("There are more than \(Self.mostNodes) elements, comments and texts.")
      }
      let start = index
      skip { $0 != UInt8(ascii: "<") }
      if index > start {
        let text = try unescaped(bytes[start..<index])
        if !stack.isEmpty {
          stack[stack.count - 1].children.append(.text(text))
        } else if !text.allSatisfy(\.isWhitespace) {
          throw malformed("There is text outside of the root element.")
        }
        continue
      }
      if starts("<!--") {
        try jump(over: "-->")
      } else if starts("<?") {
        try jump(over: "?>")
      } else if starts("<![CDATA[") {
        guard !stack.isEmpty else { throw malformed("There is text outside of the root element.") }
        let text = index + 9
        try jump(over: "]]>")
        stack[stack.count - 1].children.append(
          .text(String(decoding: bytes[text..<index - 3], as: UTF8.self)))
      } else if starts("<!") {
        throw .documentType(line: line)
      } else if starts("</") {
        let name = try endTag()
        guard let element = stack.popLast(), element.name == name else {
          throw malformed("</\(name)> ends nothing.")
        }
        if stack.isEmpty {
          root = element
        } else {
          stack[stack.count - 1].children.append(.element(element))
        }
      } else {
        guard root == nil else { throw malformed("There is more than one root element.") }
        let (element, isEmpty) = try startTag()
        if !isEmpty {
          guard stack.count < Self.greatestDepth else { throw .nestedTooDeep(line: line) }
          stack.append(element)
        } else if stack.isEmpty {
          root = element
        } else {
          stack[stack.count - 1].children.append(.element(element))
        }
      }
    }
    guard stack.isEmpty, let root else { throw malformed("The document ends too early.") }
    return root
  }

  private mutating func startTag() throws(ExchangeError) -> (XMLElement, isEmpty: Bool) {
    count += 1
    guard count <= Self.mostElements else {
      throw malformed("There are more than \(Self.mostElements) elements.")
    }
    let start = line
    index += 1
    var element = XMLElement(try name().local, line: start)
    var keys: Set<String> = []
    while true {
      skipSpaces()
      guard index < bytes.count else { throw malformed("A tag has no end.") }
      if starts("/>") {
        index += 2
        return (element, true)
      }
      if bytes[index] == UInt8(ascii: ">") {
        index += 1
        return (element, false)
      }
      let (key, local) = try name()
      guard keys.insert(key).inserted else {
        throw malformed("The attribute \(key) stands twice in a tag.")
      }
      skipSpaces()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
        throw malformed("The attribute \(key) has no value.")
      }
      index += 1
      skipSpaces()
      guard index < bytes.count,
        bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'")
      else {
        throw malformed("The value of \(key) has no quotation marks.")
      }
      let mark = bytes[index]
      index += 1
      let value = index
      skip { $0 != mark }
      guard index < bytes.count else { throw malformed("The value of \(key) has no end.") }
      let text = try unescaped(bytes[value..<index])
      // Where it stands with a prefix and without, the one without counts.
      if key == local || element.attributes[local] == nil { element.attributes[local] = text }
      index += 1
    }
  }

  private mutating func endTag() throws(ExchangeError) -> String {
    index += 2
    let name = try name().local
    skipSpaces()
    guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else {
      throw malformed("A tag has no end.")
    }
    index += 1
    return name
  }

  /// A name as it stands, and without its prefix.
  private mutating func name() throws(ExchangeError) -> (whole: String, local: String) {
    let start = index
    skip { byte in
      switch byte {
      case 0x80..., 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        true
      default: false
      }
    }
    guard index > start else { throw malformed("A name is missing.") }
    let name = bytes[start..<index]
    let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
    return (String(decoding: name, as: UTF8.self), String(decoding: local, as: UTF8.self))
  }

  private func unescaped(_ text: ArraySlice<UInt8>) throws(ExchangeError) -> String {
    guard text.contains(UInt8(ascii: "&")) else { return String(decoding: text, as: UTF8.self) }
    var result: [UInt8] = []
    var rest = text
    while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
      result += rest[..<mark]
      guard let end = rest[mark...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
        throw malformed("There is an & that begins no entity.")
      }
      let name = String(decoding: rest[(mark + 1)..<end], as: UTF8.self)
      guard let character = Self.character(named: name) else {
        throw malformed("The entity &\(name); isn't known.")
      }
      result += String(character).utf8
      rest = rest[(end + 1)...]
    }
    return String(decoding: result + rest, as: UTF8.self)
  }

  private static func character(named name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap { $0 > 0 ? Unicode.Scalar($0) : nil }
    }
  }

  // MARK: Bytes

  private func starts(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  private mutating func jump(over text: String) throws(ExchangeError) {
    let wanted = Array(text.utf8)
    while index + wanted.count <= bytes.count {
      if bytes[index] == wanted[0], bytes[index..<index + wanted.count].elementsEqual(wanted) {
        index += wanted.count
        return
      }
      if bytes[index] == UInt8(ascii: "\n") { line += 1 }
      index += 1
    }
    throw malformed("\(text) is missing.")
  }

  private mutating func skipSpaces() { skip { $0 == 0x20 || (0x09...0x0D).contains($0) } }

  private mutating func skip(_ condition: (UInt8) -> Bool) {
    while index < bytes.count, condition(bytes[index]) {
      if bytes[index] == UInt8(ascii: "\n") { line += 1 }
      index += 1
    }
  }

  private func malformed(_ message: String) -> ExchangeError { .malformed(line: line, message) }
}
