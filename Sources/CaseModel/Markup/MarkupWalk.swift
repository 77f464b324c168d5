/// A step of a walk over a tree: a node is entered before its children and left after them.
public enum MarkupStep: Sendable {
  case enter(Markup.NodeID)
  case leave(Markup.NodeID)
}

extension Markup {
  /// Visits a node and all below it in reading order, without recursion, so that a text nested
  /// thousands deep can't exhaust the stack.
  public func walk(from top: NodeID, _ visit: (MarkupStep) -> Void) {
    var current = top
    while true {
      visit(.enter(current))
      if self[current].firstChild != .none {
        current = self[current].firstChild
        continue
      }
      visit(.leave(current))
      while self[current].nextSibling == .none || current == top {
        if current == top { return }
        current = self[current].parent
        visit(.leave(current))
      }
      current = self[current].nextSibling
    }
  }

  /// The text of a node as one reads it aloud: no marks, code and picture texts included,
  /// blocks, cells and line breaks parted by a space.
  public func plainText(of top: NodeID) -> String {
    if let only = onlyText(of: top) { return String(decoding: only, as: UTF8.self) }
    return String(decoding: plainBytes(of: top), as: UTF8.self)
  }

  /// The same in UTF-8.
  func plainBytes(of top: NodeID) -> [UInt8] {
    if let only = onlyText(of: top) { return Array(only) }
    var text: [UInt8] = []
    func space() {
      if let last = text.last, last != UInt8(ascii: " ") { text.append(UInt8(ascii: " ")) }
    }
    walk(from: top) { step in
      switch step {
      case .enter(let id):
        switch self[id].kind {
        case .text, .code, .codeBlock:
          let literal = self[id].literal
          text += bytes[Int(literal.lowerBound)..<Int(literal.upperBound)]
        case .softBreak, .lineBreak: space()
        default: break
        }
      case .leave(let id):
        if id != top, self[id].kind.isBlock { space() }
      }
    }
    while text.last == UInt8(ascii: " ") { text.removeLast() }
    return text
  }

  /// The text of a node that holds one text and nothing else, as most headings and questions do.
  private func onlyText(of top: NodeID) -> ArraySlice<UInt8>? {
    let child = self[top].firstChild
    guard child != .none, child == self[top].lastChild, self[child].kind == .text else {
      return nil
    }
    let literal = self[child].literal
    var text = bytes[Int(literal.lowerBound)..<Int(literal.upperBound)]
    while text.last == UInt8(ascii: " ") { text.removeLast() }
    return text
  }
}
