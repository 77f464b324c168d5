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
    line("<\(name)\(Self.text(attributes))>\(Self.escaped(value))</\(name)>")
  }

  /// An element without content.
  public mutating func add(_ name: String, attributes: [(String, String)]) {
    line("<\(name)\(Self.text(attributes))/>")
  }

  /// An element with others in it.
  public mutating func add(
    _ name: String, attributes: [(String, String)] = [], inside: (inout XMLText) -> Void
  ) {
    line("<\(name)\(Self.text(attributes))>")
    open.append(name)
    inside(&self)
    open.removeLast()
    line("</\(name)>")
  }

  /// XML that stands as it is, on lines of its own.
  public mutating func add(xml: String) { line(xml) }

  private mutating func line(_ line: String) {
    text += String(repeating: "  ", count: open.count) + line + "\n"
  }

  private static func text(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
  }

  /// The text with the five characters that mean something written as entities, and without those that no
  /// XML document may hold (XML 1.0, 2.2).
  private static func escaped(_ text: String) -> String {
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
