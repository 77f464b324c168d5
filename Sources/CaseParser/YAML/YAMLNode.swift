internal import Yams

/// A value of a YAML text: a scalar, a sequence or a mapping, and where it stands.
struct YAMLNode {
  /// A text.
  struct Scalar {
    let string: String
    /// Whether it was written without quotation marks.
    let isPlain: Bool
  }

  /// An entry of a mapping.
  struct Pair {
    let key: YAMLNode
    let value: YAMLNode
  }

  private enum Content {
    case scalar(Scalar)
    case sequence([YAMLNode])
    case mapping([Pair])
    case alias
  }

  private let content: Content
  /// The line from one, as `YAMLPlaces` takes it.
  let line: Int
  /// The column in code points from one.
  let column: Int

  /// The text; nil for other values.
  var scalar: Scalar? { if case .scalar(let scalar) = content { scalar } else { nil } }
  /// The entries of a list; nil for other values.
  var sequence: [YAMLNode]? { if case .sequence(let items) = content { items } else { nil } }
  /// The keys with their values; nil for other values.
  var mapping: [Pair]? { if case .mapping(let pairs) = content { pairs } else { nil } }
  /// Whether a key was written without a value.
  var isEmpty: Bool { scalar.map { $0.string.isEmpty && $0.isPlain } ?? false }

  /// A text.
  init(_ string: String, isPlain: Bool, line: Int, column: Int) {
    content = .scalar(Scalar(string: string, isPlain: isPlain))
    self.line = line
    self.column = column
  }

  /// A list.
  init(_ items: [YAMLNode], line: Int, column: Int) {
    content = .sequence(items)
    self.line = line
    self.column = column
  }

  /// A node of the YAML library, no deeper than `YAMLGuard` allows.
  init(_ node: Node) {
    line = node.mark?.line ?? 1
    column = node.mark?.column ?? 1
    content =
      switch node {
      case .scalar(let text):
        .scalar(Scalar(string: text.string, isPlain: text.style == .plain))
      case .sequence(let items): .sequence(items.map { YAMLNode($0) })
      case .mapping(let pairs):
        .mapping(pairs.map { Pair(key: YAMLNode($0.key), value: YAMLNode($0.value)) })
      case .alias: .alias
      }
  }
}
