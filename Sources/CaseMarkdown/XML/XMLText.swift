/// Writes XML with two spaces a level.
public struct XMLText {
  /// The document so far.
  public private(set) var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
  private var open: [String] = []

  /// An empty document.
  public init() {}

  /// An element with a text; nothing where the value is nil.
  public mutating func add(_ name: String, _ value: String?, attributes: [(String, String)] = []) {
    guard let value else { return }
    begin(name, attributes)
    text += ">"
    text += Self.escaped(value)
    text += "</"
    text += name
    text += ">\n"
  }

  /// An element without content.
  public mutating func add(_ name: String, attributes: [(String, String)]) {
    begin(name, attributes)
    text += "/>\n"
  }

  /// An element with others in it.
  public mutating func add(
    _ name: String, attributes: [(String, String)] = [], inside: (inout XMLText) -> Void
  ) {
    begin(name, attributes)
    text += ">\n"
    open.append(name)
    inside(&self)
    open.removeLast()
    indent()
    text += "</"
    text += name
    text += ">\n"
  }

  /// XML that stands as it is, on lines of its own.
  public mutating func add(xml: String) {
    indent()
    text += xml
    text += "\n"
  }

  private mutating func indent() { for _ in open { text += "  " } }

  private mutating func begin(_ name: String, _ attributes: [(String, String)]) {
    indent()
    text += "<"
    text += name
    for (name, value) in attributes {
      text += " "
      text += name
      text += "=\""
      text += Self.escaped(value)
      text += "\""
    }
  }

  /// The text with the five characters that mean something written as entities, and without those that no
  /// XML document may hold (XML 1.0, 2.2).
  private static func escaped(_ text: String) -> String {
    // Only a character that begins with this byte, and control characters, may be forbidden.
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF }) else {
      return HTMLEscape.text(text)
    }
    let allowed = text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x9, 0xA, 0xD: true
      case 0..<0x20, 0xFFFE, 0xFFFF: false
      default: true
      }
    }
    return HTMLEscape.text(String(String.UnicodeScalarView(allowed)))
  }
}
