internal import Tokenization

/// Terms by their beginnings: words, and stretches of up to four characters, as `TextSymbols` numbers them.
struct TermTrie {
  static let longest = 4
  static let root: UInt32 = 0

  /// The node after another, by the symbol that follows.
  private var children: [UInt64: UInt32] = [:]
  private var parents: [UInt32] = [root]
  private var lastSymbols: [UInt32] = [TextSymbols.runEnd]

  /// How many nodes there are, the root among them.
  var count: Int { parents.count }

  func child(of node: UInt32, _ symbol: UInt32) -> UInt32? { children[Self.key(node, symbol)] }

  /// The node after another, added where it isn't there.
  mutating func add(_ symbol: UInt32, to node: UInt32) -> UInt32 {
    let next = UInt32(parents.count)
    let known = children[Self.key(node, symbol), default: next]
    guard known == next else { return known }
    children[Self.key(node, symbol)] = next
    parents.append(node)
    lastSymbols.append(symbol)
    return next
  }

  /// The node of a term, added where it isn't there.
  mutating func add(_ term: [UInt32]) -> UInt32 {
    term.reduce(Self.root) { add($1, to: $0) }
  }

  /// The node of a term; nil where it isn't there.
  func node(of term: some Sequence<UInt32>) -> UInt32? {
    var node = Self.root
    for symbol in term {
      guard let next = child(of: node, symbol) else { return nil }
      node = next
    }
    return node
  }

  /// The symbols of a term.
  func term(_ node: UInt32) -> [UInt32] {
    var symbols: [UInt32] = []
    var node = node
    while node != Self.root {
      symbols.append(lastSymbols[Int(node)])
      node = parents[Int(node)]
    }
    return symbols.reversed()
  }

  /// Forgets how to come to nodes.
  mutating func remove(where isUnwanted: (UInt32) -> Bool) {
    children = children.filter { !isUnwanted($0.value) }
  }

  /// Calls a function for each term that begins at a place, with its node and where it ends, the shortest first.
  func forEach(at start: Int, in symbols: [UInt32], _ body: (UInt32, Int) -> Void) {
    var node = Self.root
    var end = start
    while end < symbols.count, let next = child(of: node, symbols[end]) {
      node = next
      end += 1
      body(node, end)
    }
  }

  private static func key(_ node: UInt32, _ symbol: UInt32) -> UInt64 {
    UInt64(node) << 32 | UInt64(symbol)
  }
}
