internal import Yams

/// A value of a YAML text: a scalar, a sequence or a mapping, and where it stands.
struct YAMLNode {
  /// A text.
  struct Scalar {
    var string: String
    /// Whether it was written without quotation marks.
    var isPlain: Bool
  }

  private(set) var scalar: Scalar?
  private(set) var sequence: [YAMLNode]?
  private(set) var mapping: [(key: YAMLNode, value: YAMLNode)]?
  /// The line from one, as `YAMLPlaces` takes it.
  let line: Int
  /// The column in code points from one.
  let column: Int

  /// Whether a key was written without a value.
  var isEmpty: Bool { scalar.map { $0.string.isEmpty && $0.isPlain } ?? false }

  /// A text.
  init(_ string: String, isPlain: Bool, line: Int, column: Int) {
    scalar = Scalar(string: string, isPlain: isPlain)
    self.line = line
    self.column = column
  }

  /// A list.
  init(_ items: [YAMLNode], line: Int, column: Int) {
    sequence = items
    self.line = line
    self.column = column
  }

  /// A node of the YAML library, no deeper than `YAMLGuard` allows.
  init(_ node: Node) {
    line = node.mark?.line ?? 1
    column = node.mark?.column ?? 1
    switch node {
    case .scalar(let text): scalar = Scalar(string: text.string, isPlain: text.style == .plain)
    case .sequence(let items): sequence = items.map(YAMLNode.init)
    case .mapping(let pairs): mapping = pairs.map { (YAMLNode($0.key), YAMLNode($0.value)) }
    case .alias: break
    }
  }
}
