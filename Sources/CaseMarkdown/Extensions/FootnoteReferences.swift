internal import CaseModel

/// Finds `[^label]` in texts and turns it into a reference.
struct FootnoteReferences {
  /// The labels that have a definition.
  let labels: Set<String>
  /// The numbers given so far, in the order of the text.
  private(set) var numbers: [String: Int] = [:]

  init(labels: Set<String>) { self.labels = labels }

  /// Converts every reference to a known footnote in the tree.
  mutating func convert(in markup: inout Markup) {
    var found: [Markup.NodeID] = []
    markup.walk(from: .root) { step in
      if case .enter(let id) = step, markup[id].kind == .text { found.append(id) }
    }
    for id in found where containsReference(markup, id) { split(id, in: &markup) }
  }

  private func containsReference(_ markup: Markup, _ id: Markup.NodeID) -> Bool {
    let range = markup[id].literal
    let bytes = markup.bytes[Int(range.lowerBound)..<Int(range.upperBound)]
    return zip(bytes, bytes.dropFirst()).contains {
      $0 == UInt8(ascii: "[") && $1 == UInt8(ascii: "^")
    }
  }

  private mutating func split(_ id: Markup.NodeID, in markup: inout Markup) {
    let parent = markup[id].parent
    let siblings = markup.children(of: parent)
    markup.removeChildren(of: parent)
    for sibling in siblings {
      if sibling == id {
        appendPieces(of: markup.string(markup[id].literal), to: parent, in: &markup)
      } else {
        markup.reattach(sibling, to: parent)
      }
    }
  }

  private mutating func appendPieces(
    of text: String, to parent: Markup.NodeID, in markup: inout Markup
  ) {
    var rest = Substring(text)
    var plain = Substring()
    func flush(_ piece: Substring, _ markup: inout Markup) {
      guard !piece.isEmpty else { return }
      let node = markup.append(.text, to: parent)
      markup[node].literal = markup.store(piece.utf8)
    }
    while let open = rest.firstRange(of: "[^") {
      let close = rest[open.upperBound...].firstIndex(of: "]")
      let label = close.map { String(rest[open.upperBound..<$0]) } ?? ""
      plain += rest[..<open.lowerBound]
      guard let close, labels.contains(label) else {
        plain += rest[open]
        rest = rest[open.upperBound...]
        continue
      }
      flush(plain, &markup)
      plain = ""
      let number = numbers[label] ?? numbers.count + 1
      numbers[label] = number
      let node = markup.append(.footnoteReference, to: parent)
      markup[node].literal = markup.store(String(number).utf8)
      markup[node].target = markup.store(label.utf8)
      rest = rest[rest.index(after: close)...]
    }
    flush(plain + rest, &markup)
  }
}
