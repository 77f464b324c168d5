internal import CaseModel

/// Quotations that begin with `[!KIND]`.
enum Alerts {
  /// Turns every quotation whose first line is a known `[!KIND]` into an alert and takes that
  /// line away; unknown kinds stay quotations.
  static func convert(in markup: inout Markup) {
    for index in markup.nodes.indices {
      guard case .blockQuote = markup.nodes[index].kind else { continue }
      let quote = Markup.NodeID(index)
      let paragraph = markup[quote].firstChild
      guard paragraph != .none,
        markup[paragraph].kind == .paragraph,
        let name = marker(at: paragraph, in: markup),
        let kind = AlertKind(rawValue: name.foldedForComparison)
      else { continue }
      markup[quote].kind = .alert(kind)
      let rest = markup.children(of: paragraph).dropFirst(2)
      markup.removeChildren(of: paragraph)
      for node in rest { markup.reattach(node, to: paragraph) }
      if rest.isEmpty { markup.remove(paragraph) }
    }
  }

  /// The name in a first line that is only `[!NAME]`.
  static func marker(at paragraph: Markup.NodeID, in markup: Markup) -> String? {
    let first = markup[paragraph].firstChild
    guard first != .none, markup[first].kind == .text, !markup[first].literal.isEmpty,
      markup.bytes[Int(markup[first].literal.lowerBound)] == UInt8(ascii: "[")
    else { return nil }
    let next = markup[first].nextSibling
    guard next == .none || !isText(markup[next].kind) else { return nil }
    let text = markup.string(markup[first].literal).trimmingSpaces
    guard text.hasPrefix("[!"), text.hasSuffix("]") else { return nil }
    return String(text.dropFirst(2).dropLast())
  }

  private static func isText(_ kind: MarkupKind) -> Bool {
    switch kind {
    case .softBreak, .joiningBreak, .lineBreak: false
    default: true
    }
  }
}
