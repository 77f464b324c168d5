internal import CaseModel

extension Reading {
  /// How a question is answered, by what is nested in its item.
  mutating func kind(
    of item: Markup.NodeID, _ attributes: QuestionAttributes, options: [Markup.NodeID], number: Int
  ) -> QuestionKind {
    let kind =
      if let lines = annotations.answerLines[item] {
        written(lines, item, attributes, number)
      } else if options.isEmpty {
        open(item, attributes, number)
      } else {
        listed(options.flatMap { markup.children(of: $0) }, item, attributes, number)
      }
    checkUse(of: attributes, by: kind, item, number)
    if let type = attributes.type, type != kind.name {
      report(
        .invalidAttribute, at: item, finding: "type=\(type)",
        "Question \(number) is written as \(kind.name), but says type=\(type).",
        fix: "Delete type=\(type), or write what a question of that type needs.")
    }
    return kind
  }

  private mutating func open(
    _ item: Markup.NodeID, _ attributes: QuestionAttributes, _ number: Int
  ) -> QuestionKind {
    if let minimum = attributes.minimum, let maximum = attributes.maximum, minimum > maximum {
      report(
        .minimumAboveMaximum, at: item, finding: "min=\(minimum)",
        "Question \(number) asks for at least \(minimum) and at most \(maximum).",
        fix: "Swap min and max.")
    }
    return .open(minimum: attributes.minimum, maximum: attributes.maximum)
  }

  /// The type of a question with `= …` lines.
  private mutating func written(
    _ lines: [String], _ item: Markup.NodeID, _ attributes: QuestionAttributes, _ number: Int
  ) -> QuestionKind {
    let ranges = lines.map(NumberRange.parse)
    if attributes.type != "short", lines.count == 1, let range = ranges[0] { return .number(range) }
    if attributes.type == "number" {
      report(
        .invalidNumber, at: item, finding: "= ",
        "Question \(number) needs one number with its tolerance, or one range.",
        fix: "Write = 5 ± 1, or = 4..6.")
    }
    let accepted = lines.filter { !$0.isEmpty }
    if accepted.isEmpty {
      report(
        .invalidNumber, at: item, finding: "=", "Question \(number) has a = without an answer.",
        fix: "Write the accepted answer after it.")
    }
    return .short(accepted: accepted)
  }

  /// The type of a question with a list of options, steps or pairs.
  private mutating func listed(
    _ items: [Markup.NodeID], _ question: Markup.NodeID, _ attributes: QuestionAttributes,
    _ number: Int
  ) -> QuestionKind {
    if items.count < 2 {
      report(
        .tooFewOptions, at: question, "Question \(number) offers only one option.",
        fix: "Write at least two, or ask an open question.")
    }
    if attributes.type == "order" { return .order(items.map { content(markup.children(of: $0)) }) }
    if attributes.type == "scale" { return .scale(items.map { content(markup.children(of: $0)) }) }
    if items.contains(where: { annotations.rightSides[$0] != nil }) {
      return .match(pairs(items, number))
    }
    return choice(items, question, number)
  }

  private mutating func pairs(_ items: [Markup.NodeID], _ number: Int) -> [MatchPair] {
    if items.count > MatchPair.most {
      report(
        .tooManyPairs, at: items[MatchPair.most],
        "Question \(number) has \(items.count) pairs; there are letters for \(MatchPair.most).",
        fix: "Part it into two questions.")
    }
    return items.compactMap { item in
      guard let right = annotations.rightSides[item], markup[right].firstChild != .none else {
        report(
          .mixedOptions, at: item, "This item of question \(number) has no ::, as its others have.",
          fix: "Write left :: right.")
        return nil
      }
      return MatchPair(left: content([markup[item].firstChild]), right: content([right]))
    }
  }

  private mutating func choice(
    _ items: [Markup.NodeID], _ question: Markup.NodeID, _ number: Int
  ) -> QuestionKind {
    let boxes = items.map { annotations.boxes[$0] }
    let isSingle = boxes.first.map { $0?.isRadio ?? true } ?? true
    for (item, box) in zip(items, boxes)
    where (box == nil) != (boxes[0] == nil) || (box.map { $0.isRadio != isSingle } ?? false) {
      report(
        .mixedOptions, at: item, "Question \(number) mixes options of different kinds.",
        fix: "Begin every option with ( ) for one answer, or every option with [ ] for several.")
      break
    }
    let choices = items.map(choice)
    checkTexts(choices.map(\.content), of: items, number)
    let correct = choices.filter(\.isCorrect).count
    if isSingle && correct > 1 {
      report(
        .severalCorrect, at: question,
        "Question \(number) takes one answer, but \(correct) options are marked right.",
        fix: "Mark one with (x), or write the options with [ ] and [x].")
    } else if correct == choices.count && choices.count > 1 {
      report(
        .everyOptionCorrect, at: question, "Every option of question \(number) is marked right.",
        fix: "Add a wrong option, or take the marks away for a poll.")
    }
    return isSingle ? .single(choices) : .multiple(choices)
  }

  private func choice(_ item: Markup.NodeID) -> Choice {
    let children = markup.children(of: item)
    let feedback = children.filter {
      markup[$0].kind == .blockQuote || markup[$0].kind == .alert(.feedback)
    }
    return Choice(
      content: content(children.filter { !feedback.contains($0) }),
      isCorrect: annotations.boxes[item]?.isMarked ?? false,
      feedback: feedback.isEmpty
        ? nil : content(feedback.flatMap { markup.children(of: $0) }),
      target: branchTarget(of: item))
  }
}
