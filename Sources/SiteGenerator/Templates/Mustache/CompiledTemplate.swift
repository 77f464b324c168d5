internal import CaseMarkdown

/// A template ready to be filled in: its partials are in it, and every name in it is known to be a value.
struct CompiledTemplate: Sendable {
  /// What a template consists of.
  indirect enum Node: Sendable {
    /// Bytes that are written as they are.
    case literal([UInt8])
    /// A value, by the names that lead to it; none for the value of the section itself.
    case value([String])
    /// What is written for each value, or where there is none.
    case section([String], isInverted: Bool, [Node])
  }

  let nodes: [Node]

  /// The bytes of the template filled in.
  func render(_ values: Values) -> [UInt8] {
    var filling = Filling(stack: [.record(values)])
    filling.output.reserveCapacity(16_384)
    filling.write(nodes)
    return filling.output
  }

  /// Fills a template in.
  private struct Filling {
    /// The values that names are looked up in, the innermost last.
    var stack: [Datum]
    var output: [UInt8] = []

    mutating func write(_ nodes: [Node]) {
      for node in nodes {
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
