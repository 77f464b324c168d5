internal import CaseMarkdown

/// A template ready to be filled in: its partials are in it, and every name in it is known to be a value.
struct CompiledTemplate: Sendable {
  /// What a template consists of.
  enum Node: Sendable {
    /// Bytes that are written as they are.
    case literal([UInt8])
    /// A value, by the names that lead to it; none for the value of the section itself.
    case value([String])
    /// What is written for each value, or where there is none.
    case section([String], isInverted: Bool, [Node])
  }

  private let nodes: [Node]
  /// Whether each node needs values that a draft doesn't have.
  private let isLate: [Bool]
  /// The names in those nodes.
  private let lateNames: Set<String>

  /// A template.
  /// - Parameter late: the names of the values that a draft doesn't have.
  init(nodes: [Node], late: Set<String>) {
    self.nodes = nodes
    let names = nodes.map { $0.names }
    isLate = names.map { !$0.isDisjoint(with: late) }
    lateNames = zip(names, isLate).reduce(into: []) { if $1.1 { $0.formUnion($1.0) } }
  }

  /// The bytes of the template filled in.
  func render(_ values: Values) -> [UInt8] {
    var filling = Filling(stack: [.record(values)])
    filling.output.reserveCapacity(16_384)
    filling.write(nodes)
    return filling.output
  }

  /// The template filled in as far as values are known.
  func draft(_ values: Values) -> PageDraft {
    var filling = Filling(stack: [.record(values)])
    filling.output.reserveCapacity(16_384)
    var gaps: [Int] = []
    for (node, isLate) in zip(nodes, isLate) {
      if isLate { gaps.append(filling.output.count) } else { filling.write(node) }
    }
    return PageDraft(
      bytes: filling.output, gaps: gaps,
      values: Values(entries: values.entries.filter { lateNames.contains($0.name) }))
  }

  /// The bytes of a draft with what was missing.
  /// - Parameter late: the values that the draft didn't have.
  func complete(_ draft: PageDraft, with late: Values) -> [UInt8] {
    var filling = Filling(stack: [.record(draft.values.adding(late))])
    filling.output.reserveCapacity(draft.bytes.count + 2048)
    var written = 0
    var gaps = draft.gaps.makeIterator()
    for (node, isLate) in zip(nodes, isLate) where isLate {
      guard let gap = gaps.next(), gap >= written, gap <= draft.bytes.count else { break }
      filling.output += draft.bytes[written..<gap]
      filling.write(node)
      written = gap
    }
    filling.output += draft.bytes[written...]
    return filling.output
  }

  /// Fills a template in.
  private struct Filling {
    /// The values that names are looked up in, the innermost last.
    var stack: [Datum]
    var output: [UInt8] = []

    mutating func write(_ nodes: [Node]) { for node in nodes { write(node) } }

    mutating func write(_ node: Node) {
      switch node {
      case .literal(let bytes): output += bytes
      case .value(let path): write(lookUp(path))
      case .section(let path, let isInverted, let inside):
        let value = lookUp(path)
        if isInverted {
          if !value.isShown { write(inside) }
        } else {
          write(inside, for: value)
        }
      }
    }

    private mutating func write(_ value: Datum) {
      switch value {
      case .text(let text): HTMLEscape.text(text, to: &output)
      case .html(let html): output += html.utf8
      case .absent, .flag, .record, .list: break
      }
    }

    private mutating func write(_ inside: [Node], for value: Datum) {
      switch value {
      case .absent: break
      case .flag(let flag): if flag { write(inside) }
      case .list(let values): for value in values { write(inside, for: value) }
      case .text, .html, .record:
        guard value.isShown else { return }
        stack.append(value)
        write(inside)
        stack.removeLast()
      }
    }

    private func lookUp(_ path: [String]) -> Datum {
      guard let first = path.first else { return stack.last ?? .absent }
      for case .record(let values) in stack.reversed() {
        guard var found = values.value(first) else { continue }
        for name in path.dropFirst() {
          guard case .record(let inner) = found, let next = inner.value(name) else {
            return .absent
          }
          found = next
        }
        return found
      }
      return .absent
    }
  }
}

extension CompiledTemplate.Node {
  /// The first part of each name in it.
  fileprivate var names: Set<String> {
    switch self {
    case .literal: []
    case .value(let path): Set(path.prefix(1))
    case .section(let path, _, let inside):
      inside.reduce(into: Set(path.prefix(1))) { $0.formUnion($1.names) }
    }
  }
}
