internal import CaseModel

extension Reading {
  /// Takes the `= …` lines and the `{…}` out of a question's prompt.
  mutating func annotatePrompt(of item: Markup.NodeID) {
    let children = markup.children(of: item)
    let kept = children.filter { !takeAnswerLines(from: $0, of: item) }
    if kept.count < children.count {
      markup.removeChildren(of: item)
      for child in kept { markup.reattach(child, to: item) }
    }
    let prompt = markup[item].firstChild
    guard prompt != .none, markup[prompt].kind == .paragraph else { return }
    takeAttributes(from: prompt, of: item)
  }

  /// Takes away the lines of a paragraph that begin with `=`, from the first such line on.
  /// - Returns: whether nothing is left of the paragraph.
  private mutating func takeAnswerLines(
    from paragraph: Markup.NodeID, of item: Markup.NodeID
  ) -> Bool {
    guard markup[paragraph].kind == .paragraph else { return false }
    let children = markup.children(of: paragraph)
    var lines: [[Markup.NodeID]] = [[]]
    for child in children {
      if markup[child].kind.isLineBreak {
        lines.append([child])
      } else {
        lines[lines.count - 1].append(child)
      }
    }
    guard let first = lines.firstIndex(where: isAnswerLine) else { return false }
    annotations.answerLines[item, default: []] += lines[first...].map { line in
      let text = line.filter { !markup[$0].kind.isLineBreak }.map { markup.plainText(of: $0) }
      return text.joined().halfWidth.trimmingSpaces.drop { $0 == "=" }.trimmingSpaces
    }
    markup.removeChildren(of: paragraph)
    for child in lines[..<first].joined() { markup.reattach(child, to: paragraph) }
    return first == 0
  }

  private func isAnswerLine(_ line: [Markup.NodeID]) -> Bool {
    guard let text = line.first(where: { !markup[$0].kind.isLineBreak }),
      markup[text].kind == .text
    else { return false }
    let literal = markup[text].literal
    let bytes = markup.bytes[Int(literal.lowerBound)..<Int(literal.upperBound)].drop { $0 == 0x20 }
    return bytes.first == UInt8(ascii: "=") || bytes.starts(with: "＝".utf8)
  }

  private mutating func takeAttributes(from prompt: Markup.NodeID, of item: Markup.NodeID) {
    let last = markup[prompt].lastChild
    guard last != .none, markup[last].kind == .text else { return }
    let literal = markup[last].literal
    let bytes = markup.bytes[Int(literal.lowerBound)..<Int(literal.upperBound)]
    guard let braces = TrailingBraces(of: bytes) else { return }
    let (attributes, problems) = QuestionAttributes.parse(braces.inside)
    annotations.attributes[item] = attributes
    for problem in problems {
      report(
        .invalidAttribute, at: prompt, finding: problem.word, problem.message, fix: problem.fix)
    }
    let length = Int32(truncatingIfNeeded: braces.lengthBefore)
    markup[last].literal = literal.lowerBound..<literal.lowerBound + length
    dropTrailingBreaks(of: prompt)
  }

  /// Drops an emptied last text and the line breaks before it.
  private mutating func dropTrailingBreaks(of paragraph: Markup.NodeID) {
    var children = markup.children(of: paragraph)
    while let last = children.last,
      markup[last].kind.isLineBreak
        || (markup[last].kind == .text && markup[last].literal.isEmpty)
    {
      children.removeLast()
    }
    markup.removeChildren(of: paragraph)
    for child in children { markup.reattach(child, to: paragraph) }
  }
}
