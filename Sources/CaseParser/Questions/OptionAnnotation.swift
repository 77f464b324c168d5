internal import CaseModel

/// The box before an option: `( )` or `[x]`.
struct OptionBox {
  var isRadio: Bool
  var isMarked: Bool
}

extension Reading {
  /// Takes boxes and `::` out of the items of a list in a question.
  mutating func annotateOptions(of list: Markup.NodeID) {
    for item in markup.children(of: list) {
      let paragraph = markup[item].firstChild
      guard paragraph != .none, markup[paragraph].kind == .paragraph else { continue }
      takeBox(from: paragraph, of: item)
      if annotations.boxes[item] == nil { takeRightSide(from: paragraph, of: item) }
    }
  }

  private mutating func takeBox(from paragraph: Markup.NodeID, of item: Markup.NodeID) {
    let first = markup[paragraph].firstChild
    guard first != .none, markup[first].kind == .text else { return }
    let text = markup.string(markup[first].literal)
    let scalars = text.halfWidth.unicodeScalars
    guard let (box, length) = Self.box(at: scalars) else { return }
    let taken = text.unicodeScalars.prefix(length).reduce(0) { $0 + UTF8.width($1) }
    let literal = markup[first].literal
    markup[first].literal =
      literal.lowerBound + Int32(truncatingIfNeeded: taken)..<literal.upperBound
    annotations.boxes[item] = box
  }

  /// The box at the start of a text and the number of scalars to its end, a space after it included.
  private static func box(at scalars: String.UnicodeScalarView) -> (OptionBox, Int)? {
    guard let open = scalars.first, let close = ["(": ")", "[": "]"][open] as Unicode.Scalar?,
      let end = scalars.firstIndex(of: close)
    else { return nil }
    let inside = scalars[scalars.index(after: scalars.startIndex)..<end]
    let marks = inside.filter { !$0.properties.isWhitespace }
    guard inside.count <= 3, marks.count <= 1,
      marks.isEmpty || ["x", "X", "✓", "✔", "√"].contains(marks.first)
    else { return nil }
    if inside.isEmpty && open == "[" { return nil }
    let spaces = scalars[scalars.index(after: end)...].prefix { $0 == " " }.count
    let length = scalars.distance(from: scalars.startIndex, to: end) + 1 + spaces
    return (OptionBox(isRadio: open == "(", isMarked: !marks.isEmpty), length)
  }

  /// Moves what follows `::` in an item to a paragraph of its own.
  private mutating func takeRightSide(from paragraph: Markup.NodeID, of item: Markup.NodeID) {
    let children = markup.children(of: paragraph)
    for (index, child) in children.enumerated() where markup[child].kind == .text {
      let text = markup.string(markup[child].literal)
      guard let mark = text.firstRange(of: "::") ?? text.firstRange(of: "：：") else { continue }
      let left = text[..<mark.lowerBound]
      let right = text[mark.upperBound...].drop(while: \.isWhitespace)
      let start = markup[child].literal.lowerBound
      let leftCount = left.lengthWithoutTrailingSpaces
      let end = markup[child].literal.upperBound
      markup[child].literal = start..<start + Int32(truncatingIfNeeded: leftCount)
      let other = markup.append(.paragraph, to: item)
      markup[other].line = markup[paragraph].line
      markup[other].byteColumn = markup[paragraph].byteColumn
      markup[other].endLine = markup[paragraph].endLine
      markup.removeChildren(of: paragraph)
      for node in children[...index] { markup.reattach(node, to: paragraph) }
      let rest = markup.append(.text, to: other)
      markup[rest].literal = end - Int32(truncatingIfNeeded: right.utf8.count)..<end
      for node in children[(index + 1)...] { markup.reattach(node, to: other) }
      annotations.rightSides[item] = other
      return
    }
  }
}
