internal import CaseModel

/// Writes XML with two spaces a level.
public struct XMLText {
  /// The document so far, in UTF-8.
  public private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)
  private var open: [String] = []

  /// An empty document.
  public init() {}

  /// The document so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// An element with a text; nothing where the value is nil.
  public mutating func add(_ name: String, _ value: String?, attributes: [(String, String)] = []) {
    guard let value else { return }
    begin(name, attributes)
    bytes.append(">")
    appendEscaped(value)
    bytes.append("</")
    bytes.append(name)
    bytes.append(">\n")
  }

  /// An element without content.
  public mutating func add(_ name: String, attributes: [(String, String)]) {
    begin(name, attributes)
    bytes.append("/>\n")
  }

  /// An element with others in it.
  public mutating func add(
    _ name: String, attributes: [(String, String)] = [], inside: (inout XMLText) -> Void
  ) {
    begin(name, attributes)
    bytes.append(">\n")
    open.append(name)
    inside(&self)
    open.removeLast()
    indent()
    bytes.append("</")
    bytes.append(name)
    bytes.append(">\n")
  }

  /// XML that stands as it is, on lines of its own.
  public mutating func add(xml: String) {
    indent()
    bytes.append(xml)
    bytes.append("\n")
  }

  private mutating func indent() { for _ in open { bytes.append("  ") } }

  private mutating func begin(_ name: String, _ attributes: [(String, String)]) {
    indent()
    bytes.append("<")
    bytes.append(name)
    for (name, value) in attributes {
      bytes.append(" ")
      bytes.append(name)
      bytes.append("=\"")
      appendEscaped(value)
      bytes.append("\"")
    }
  }

  /// Appends a text with the five characters that mean something written as entities, and without those that no
  /// XML document may hold (XML 1.0, 2.2).
  private mutating func appendEscaped(_ text: String) {
    // Only a character that begins with this byte, and control characters, may be forbidden.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF }) else {
      return HTMLEscape.text(text, to: &bytes)
    }
    let allowed = text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x9, 0xA, 0xD: true
      case 0..<0x20, 0xFFFE, 0xFFFF: false
      default: true
      }
    }
    HTMLEscape.text(String(String.UnicodeScalarView(allowed)), to: &bytes)
  }
}
