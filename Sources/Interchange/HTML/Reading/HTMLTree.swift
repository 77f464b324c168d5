/// The elements of a page, kept flat: each knows its place among the others by index.
struct HTMLTree {
  /// An element, or a text.
  struct Node {
    /// The name of the element; empty for text.
    var name: String
    var attributes: [String: String] = [:]
    var text = ""
    var parent: Int
    var children: [Int] = []
  }

  /// All nodes in the order of the page; the first stands for the page itself.
  private(set) var nodes = [Node(name: "#page", parent: 0)]
  /// Whether elements nested deeper than the limit were taken for their text.
  private(set) var isFlattened = false

  /// How deep elements may nest; what is deeper counts as text of the element at the limit.
  static let greatestDepth = 100

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
  ]

  /// Builds the tree of a page, forgiving what browsers forgive: end tags that are missing, or too many.
  init(_ html: String) {
    var tokenizer = HTMLTokenizer(html)
    var open = [0]
    while let token = tokenizer.next() {
      switch token {
      case .text(let text):
        append(Node(name: "", text: text, parent: open[open.count - 1]))
      case .start(let name, let attributes, let closesItself):
        close(before: name, &open)
        if open.count > Self.greatestDepth {
          isFlattened = true
          continue
        }
        let node = Node(name: name, attributes: attributes, parent: open[open.count - 1])
        let id = append(node)
        if !Self.void.contains(name), !closesItself { open.append(id) }
      case .end(let name):
        guard let place = open.lastIndex(where: { nodes[$0].name == name }), place > 0 else {
          continue
        }
        open.removeSubrange(place...)
      }
    }
  }

  @discardableResult
  private mutating func append(_ node: Node) -> Int {
    nodes.append(node)
    nodes[node.parent].children.append(nodes.count - 1)
    return nodes.count - 1
  }

  /// Closes the elements that a start tag ends by itself (HTML Standard, 13.1.2.4, "Optional tags").
  private func close(before name: String, _ open: inout [Int]) {
    while let last = open.last, Self.ends(nodes[last].name, before: name) { open.removeLast() }
  }

  private static func ends(_ open: String, before name: String) -> Bool {
    switch open {
    case "p": HTMLElements.blocks.contains(name)
    case "li": name == "li"
    case "dt", "dd": name == "dt" || name == "dd"
    case "td", "th": ["td", "th", "tr", "tbody", "tfoot"].contains(name)
    case "tr": ["tr", "tbody", "tfoot"].contains(name)
    case "thead", "tbody": ["tbody", "tfoot"].contains(name)
    case "option": name == "option" || name == "optgroup"
    case "head": name == "body"
    default: false
    }
  }

  /// The text of an element and all in it.
  func text(of id: Int) -> String {
    var text = ""
    var pending = [id]
    while let node = pending.popLast() {
      if nodes[node].name == "br" { text += "\n" }
      if nodes[node].name.isEmpty { text += nodes[node].text }
      if node == id || !HTMLElements.dropped.contains(nodes[node].name) {
        pending += nodes[node].children.reversed()
      }
    }
    return text
  }

  /// The first element with a name; nil where there is none.
  func first(_ name: String) -> Int? { nodes.firstIndex { $0.name == name } }
}
