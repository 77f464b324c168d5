internal import CaseModel

/// Section names in brackets at the start of a paragraph, as `【案例描述】`.
enum SectionMarker {
  private static let brackets: [Character: Character] = ["【": "】", "〔": "〕", "［": "］", "[": "]"]

  /// Takes a marker off the start of a paragraph.
  ///
  /// A marker with a text after it must be a known name; one that is the whole paragraph and
  /// stands in 【】 may be any.
  /// - Returns: the name; nil where there is no marker.
  static func take(
    from paragraph: Markup.NodeID, in markup: inout Markup, names: SectionNames
  ) -> String? {
    let first = markup[paragraph].firstChild
    guard first != .none, markup[first].kind == .text, startsWithBracket(markup, first) else {
      return nil
    }
    let text = markup.string(markup[first].literal)
    guard let opening = text.first, let closing = brackets[opening],
      let end = text.firstIndex(of: closing)
    else { return nil }
    let name = text[text.index(after: text.startIndex)..<end].trimmingSpaces
    let rest = text[text.index(after: end)...].drop { $0.isWhitespace || $0 == ":" || $0 == "：" }
    let isAlone = rest.isEmpty && markup[first].nextSibling == .none
    guard names.sectionRole(of: name) != .other || (isAlone && opening == "【") else { return nil }
    let taken = text.utf8.count - rest.utf8.count
    let literal = markup[first].literal
    markup[first].literal =
      literal.lowerBound + Int32(truncatingIfNeeded: taken)..<literal.upperBound
    if rest.isEmpty { dropFirstLine(of: paragraph, in: &markup) }
    return name
  }

  /// Whether a text begins with one of the brackets, by its bytes: nearly none does.
  private static func startsWithBracket(_ markup: Markup, _ text: Markup.NodeID) -> Bool {
    let literal = markup[text].literal
    let bytes = markup.bytes[Int(literal.lowerBound)..<Int(literal.upperBound)]
    return switch bytes.first {
    case UInt8(ascii: "["): true
    case 0xE3, 0xEF: brackets.keys.contains { bytes.starts(with: String($0).utf8) }
    default: false
    }
  }

  /// Drops an emptied first text and the line break after it.
  private static func dropFirstLine(of paragraph: Markup.NodeID, in markup: inout Markup) {
    let children = markup.children(of: paragraph)
    let rest = children.dropFirst().drop { markup[$0].kind.isLineBreak }
    markup.removeChildren(of: paragraph)
    for child in rest { markup.reattach(child, to: paragraph) }
  }
}

extension MarkupKind {
  /// Whether this ends a line of the source or of the page.
  var isLineBreak: Bool {
    switch self {
    case .softBreak, .joiningBreak, .lineBreak: true
    default: false
    }
  }
}
