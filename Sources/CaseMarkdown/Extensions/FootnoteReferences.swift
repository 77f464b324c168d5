internal import CaseModel

/// Finds `[^label]` in texts and turns it into a reference.
struct FootnoteReferences {
  /// The labels that have a definition.
  let labels: Set<String>
  /// The numbers given so far, in the order of the text.
  private(set) var numbers: [String: Int] = [:]

  init(labels: Set<String>) { self.labels = labels }

  /// Converts every reference to a known footnote in the tree, but none within a link or a picture's
  /// text, which can't hold a link.
  mutating func convert(in markup: inout Markup) {
    var parents: [Markup.NodeID] = []
    var openLinks = 0
    markup.walk(from: .root) { step in
      switch step {
      case .enter(let id):
        if Self.refusesLinks(markup[id].kind) { openLinks += 1 }
        if openLinks == 0, markup[id].kind == .text, Self.hasMark(markup, id),
          parents.last != markup[id].parent
        {
          parents.append(markup[id].parent)
        }
      case .leave(let id): if Self.refusesLinks(markup[id].kind) { openLinks -= 1 }
      }
    }
    var seen: Set<Markup.NodeID> = []
    for parent in parents where seen.insert(parent).inserted { convert(in: parent, &markup) }
  }

  private static func refusesLinks(_ kind: MarkupKind) -> Bool { kind == .link || kind == .image }

  private static func hasMark(_ markup: Markup, _ id: Markup.NodeID) -> Bool {
    let bytes = markup.literal(id)
    return zip(bytes, bytes.dropFirst()).contains {
      $0 == UInt8(ascii: "[") && $1 == UInt8(ascii: "^")
    }
  }

  /// Converts the references in the texts right below a node.
  private mutating func convert(in parent: Markup.NodeID, _ markup: inout Markup) {
    let children = markup.children(of: parent)
    markup.removeChildren(of: parent)
    for child in children {
      if markup[child].kind == .text, Self.hasMark(markup, child) {
        appendPieces(of: Array(markup.literal(child)), to: parent, in: &markup)
      } else {
        markup.reattach(child, to: parent)
      }
    }
  }

  private mutating func appendPieces(
    of text: [UInt8], to parent: Markup.NodeID, in markup: inout Markup
  ) {
    var written = 0
    var index = 0
    func flush(to end: Int, _ markup: inout Markup) {
      guard written < end else { return }
      let node = markup.append(.text, to: parent)
      markup[node].literal = markup.store(text[written..<end])
    }
    while let open = text[index...].firstIndex(of: UInt8(ascii: "[")) {
      index = open + 1
      guard index < text.count, text[index] == UInt8(ascii: "^") else { continue }
      // No label holds a bracket, so that each is looked through once.
      index =
        text[index...].firstIndex { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
        ?? text.count
      guard index < text.count, text[index] == UInt8(ascii: "]") else { continue }
      let label = String(decoding: text[(open + 2)..<index], as: UTF8.self)
      guard labels.contains(label) else { continue }
      flush(to: open, &markup)
      let number = numbers[label] ?? numbers.count + 1
      numbers[label] = number
      let node = markup.append(.footnoteReference, to: parent)
      markup[node].literal = markup.store(String(number).utf8)
      markup[node].target = markup.store(label.utf8)
      index += 1
      written = index
    }
    flush(to: text.count, &markup)
  }
}

extension Markup {
  /// The bytes of a node's text.
  fileprivate func literal(_ id: NodeID) -> ArraySlice<UInt8> {
    bytes[Int(self[id].literal.lowerBound)..<Int(self[id].literal.upperBound)]
  }
}
