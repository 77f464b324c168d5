/// A piece of a case's text: nodes of its tree, in order.
public struct Content: Sendable {
  /// The tree that the nodes belong to.
  public let markup: Markup
  /// The nodes, blocks or parts of a line.
  public var nodes: [Markup.NodeID]

  /// A piece made of nodes of a tree.
  public init(_ markup: Markup, _ nodes: [Markup.NodeID]) {
    self.markup = markup
    self.nodes = nodes
  }

  /// A piece without text.
  public static let empty = Content(Markup(), [])

  /// Whether there is nothing in the piece.
  public var isEmpty: Bool { nodes.isEmpty }

  /// The text without marks, its blocks parted by a space.
  public var plainText: String {
    nodes.map { markup.plainText(of: $0) }.joined(separator: separator)
  }

  /// How long the text is, without its marks.
  var length: TextMeasure {
    var text: [UInt8] = []
    for node in nodes {
      text += markup.plainBytes(of: node)
      text += separator.utf8
    }
    return TextMeasure(utf8: text)
  }

  /// Visits every node in reading order.
  public func walk(_ visit: (MarkupStep) -> Void) {
    for node in nodes { markup.walk(from: node, visit) }
  }

  private var separator: String {
    nodes.first.map { markup[$0].kind.isBlock } == true ? " " : ""
  }
}
