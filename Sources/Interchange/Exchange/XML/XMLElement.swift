internal import CaseMarkdown

/// An element of an XML document.
struct XMLElement: Equatable {
  /// What stands in an element.
  enum Node: Equatable {
    case element(XMLElement)
    case text(String)
  }

  /// The name without a prefix.
  var name: String
  /// The values by their names.
  var attributes: [String: String] = [:]
  /// What stands in it, in order.
  var children: [Node] = []
  /// The line where it begins, from one.
  var line = 0

  init(_ name: String, _ attributes: [String: String] = [:], line: Int = 0) {
    self.name = name
    self.attributes = attributes
    self.line = line
  }

  /// The elements in it, in order.
  var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The elements in it with a name.
  func all(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

  /// The first element in it with a name.
  func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

  /// The texts in it and in what it holds, in order. Its depth is bounded by the reader's.
  var text: String {
    children.map { node in
      switch node {
      case .text(let text): text
      case .element(let element): element.text
      }
    }.joined()
  }

  /// The elements below it, and itself, that fulfil a condition, in order; what stands in one isn't looked at.
  func descendants(where condition: (XMLElement) -> Bool) -> [XMLElement] {
    condition(self) ? [self] : elements.flatMap { $0.descendants(where: condition) }
  }

  /// What stands in it as HTML.
  /// - Parameter replacing: what stands in the place of an element; nil for the element itself.
  func innerHTML(replacing: (XMLElement) -> String? = { _ in nil }) -> String {
    children.map { node in
      switch node {
      case .text(let text): return HTMLEscape.text(text)
      case .element(let element):
        if let other = replacing(element) { return other }
        let attributes = element.attributes.sorted { $0.key < $1.key }
          .map { " \($0.key)=\"\(HTMLEscape.text($0.value))\"" }.joined()
        let inside = element.innerHTML(replacing: replacing)
        return "<\(element.name)\(attributes)>\(inside)</\(element.name)>"
      }
    }.joined()
  }
}
