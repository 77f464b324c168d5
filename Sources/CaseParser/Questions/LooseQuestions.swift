internal import CaseModel

extension Reading {
  /// Replaces the lists and paragraphs of a passage that ask something by the items they consist
  /// of, so that an item among the blocks of a passage is always a question.
  /// - Parameter takesLooseForms: whether bullet lists and paragraphs that begin with a number are
  ///   questions too, as they are in a section of questions.
  mutating func questionItems(
    in blocks: [Markup.NodeID], takesLooseForms: Bool
  ) -> [Markup.NodeID] {
    var result: [Markup.NodeID] = []
    for block in blocks {
      switch markup[block].kind {
      case .orderedList: result += markup.children(of: block)
      case .bulletList where takesLooseForms: result += looseItems(ofList: block)
      case .paragraph where takesLooseForms: result += looseItems(ofParagraph: block)
      default: result.append(block)
      }
    }
    for item in result where markup[item].kind == .item { annotateQuestion(item) }
    return result
  }

  private mutating func annotateQuestion(_ item: Markup.NodeID) {
    annotatePrompt(of: item)
    for child in markup.children(of: item) {
      switch markup[child].kind {
      case .bulletList: annotateOptions(of: child)
      case .alert(.rubric): annotateRubric(child)
      case .alert(.sample): annotateSample(child)
      default: break
      }
    }
  }

  private mutating func looseItems(ofList list: Markup.NodeID) -> [Markup.NodeID] {
    let items = markup.children(of: list)
    let isOptions = items.contains { item in
      let text = markup.plainText(of: item).halfWidth
      return ["( )", "(x)", "(X)", "[ ]", "[x]", "[X]"].contains { text.hasPrefix($0) }
    }
    if isOptions {
      report(
        .looseQuestion, severity: .error, at: list, "These options belong to no question.",
        fix: "Indent them by three spaces, under the question they belong to.")
      return [list]
    }
    reportLoose(list, "These bullets are taken as open questions.")
    return items
  }

  private mutating func looseItems(ofParagraph paragraph: Markup.NodeID) -> [Markup.NodeID] {
    var lines: [[Markup.NodeID]] = []
    for child in markup.children(of: paragraph) {
      let isStart =
        lines.isEmpty || lines[lines.count - 1].last.map { markup[$0].kind.isLineBreak } == true
      if isStart, numberLength(at: child) > 0 || lines.isEmpty { lines.append([]) }
      lines[lines.count - 1].append(child)
    }
    guard let first = lines.first?.first, numberLength(at: first) > 0 else { return [paragraph] }
    reportLoose(
      paragraph, "This paragraph is taken as \(lines.count == 1 ? "a question" : "questions").")
    markup.removeChildren(of: paragraph)
    return lines.map { line in
      let kept = line.last.map { markup[$0].kind.isLineBreak } == true ? line.dropLast() : line[...]
      let start = Int32(truncatingIfNeeded: numberLength(at: line[0]))
      let item = markup.append(.item, to: .root)
      let copy = markup.append(.paragraph, to: item)
      for node in [item, copy] {
        markup[node].line = markup[paragraph].line
        markup[node].byteColumn = markup[paragraph].byteColumn
        markup[node].endLine = markup[paragraph].endLine
      }
      for node in kept { markup.reattach(node, to: copy) }
      markup[line[0]].literal =
        markup[line[0]].literal.lowerBound + start..<markup[line[0]].literal.upperBound
      return item
    }
  }

  private mutating func reportLoose(_ block: Markup.NodeID, _ message: String) {
    report(
      .looseQuestion, at: block, "\(message) A question is an item of a numbered list.",
      fix: "Write it as 1. with a space after the point.")
  }

  /// The bytes of a number such as `1、`, `1.`, `（1）` or `一、` at the start of a text; zero for none.
  private func numberLength(at node: Markup.NodeID) -> Int {
    guard markup[node].kind == .text else { return 0 }
    return QuestionNumber.length(in: markup.string(markup[node].literal))
  }
}
