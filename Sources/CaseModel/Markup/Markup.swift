/// The tree of a Markdown text, kept flat: an array of nodes that refer to each other by index, and
/// one buffer of bytes for all literals.
///
/// A tree of 4 KB of text takes two allocations, which is why a library of thousands of cases parses
/// at nearly the speed of the C library below.
public struct Markup: Sendable {
  /// The index of a node in its tree.
  public struct NodeID: Sendable, Hashable {
    /// The place in `Markup.nodes`.
    public let index: Int32

    /// The node at a place in `Markup.nodes`.
    public init(index: Int32) { self.index = index }
    /// The node at a place in `Markup.nodes`.
    public init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

    /// The document itself.
    public static let root = NodeID(index: 0)
    /// Stands for "no node" in the links between nodes.
    public static let none = NodeID(index: -1)
  }

  /// A node with its links and its place in the source.
  public struct Node: Sendable {
    /// What the node is.
    public var kind: MarkupKind
    /// The node that holds this one.
    public var parent: NodeID
    /// The first node inside, or `none`.
    public var firstChild = NodeID.none
    /// The last node inside, or `none`.
    public var lastChild = NodeID.none
    /// The next node with the same parent, or `none`.
    public var nextSibling = NodeID.none
    /// The bytes of the text itself, for kinds that have one.
    public var literal: Range<Int32> = 0..<0
    /// The bytes of an address, a language, a label or an anchor, by kind.
    public var target: Range<Int32> = 0..<0
    /// The bytes of a link's title.
    public var title: Range<Int32> = 0..<0
    /// The line where a block begins, from one; zero for parts of a line.
    public var line: Int32 = 0
    /// The column where a block begins, in bytes from one; zero for parts of a line.
    public var byteColumn: Int32 = 0
    /// The line where a block ends.
    public var endLine: Int32 = 0
  }

  /// All nodes; the document is the first.
  public private(set) var nodes: [Node]
  /// The bytes of all literals.
  public private(set) var bytes: [UInt8]

  /// An empty document.
  /// - Parameter capacity: the expected size of the text in bytes, to allocate once.
  public init(capacity: Int = 0) {
    nodes = [Node(kind: .document, parent: .none)]
    bytes = []
    nodes.reserveCapacity(capacity / 24)
    bytes.reserveCapacity(capacity)
  }

  /// The node with an id.
  public subscript(id: NodeID) -> Node {
    @inlinable get { nodes[Int(id.index)] }
    set { nodes[Int(id.index)] = newValue }
  }

  /// Adds a node as the last child of another.
  public mutating func append(_ kind: MarkupKind, to parent: NodeID) -> NodeID {
    let id = NodeID(nodes.count)
    nodes.append(Node(kind: kind, parent: parent))
    attach(id, to: parent)
    return id
  }

  /// Makes a node without children the last child of another.
  public mutating func attach(_ id: NodeID, to parent: NodeID) {
    self[id].parent = parent
    let last = self[parent].lastChild
    if last == .none {
      self[parent].firstChild = id
    } else {
      self[last].nextSibling = id
    }
    self[parent].lastChild = id
  }

  /// Takes all children away from a node, so that others can be attached.
  public mutating func removeChildren(of id: NodeID) {
    self[id].firstChild = .none
    self[id].lastChild = .none
  }

  /// Makes a node the last child of another after its former parent's children were taken away.
  public mutating func reattach(_ id: NodeID, to parent: NodeID) {
    self[id].nextSibling = .none
    attach(id, to: parent)
  }

  /// Takes a node out of the children of its parent.
  public mutating func remove(_ id: NodeID) {
    let parent = self[id].parent
    let kept = children(of: parent).filter { $0 != id }
    removeChildren(of: parent)
    for child in kept { reattach(child, to: parent) }
  }

  /// Stores bytes and returns where they are.
  public mutating func store(_ text: some Sequence<UInt8>) -> Range<Int32> {
    let start = Int32(truncatingIfNeeded: bytes.count)
    bytes.append(contentsOf: text)
    return start..<Int32(truncatingIfNeeded: bytes.count)
  }

  /// Lets a function append bytes to the buffer of literals, and returns where they are.
  public mutating func store(_ write: (inout [UInt8]) -> Void) -> Range<Int32> {
    let start = Int32(truncatingIfNeeded: bytes.count)
    write(&bytes)
    return start..<Int32(truncatingIfNeeded: bytes.count)
  }

  /// The children of a node, in order.
  public func children(of id: NodeID) -> [NodeID] {
    var children: [NodeID] = []
    var child = self[id].firstChild
    while child != .none {
      children.append(child)
      child = self[child].nextSibling
    }
    return children
  }

  /// The text of a range of the literals.
  public func string(_ range: Range<Int32>) -> String {
    String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
  }
}
