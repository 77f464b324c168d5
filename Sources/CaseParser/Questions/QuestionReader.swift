internal import CaseModel

extension Reading {
  /// The question that an annotated item asks.
  /// - Parameter number: its number in the case, for messages.
  mutating func question(from item: Markup.NodeID, number: Int) -> Question {
    let attributes = annotations.attributes[item] ?? QuestionAttributes()
    var prompt: [Markup.NodeID] = []
    var options: [Markup.NodeID] = []
    var question = Question(id: "", prompt: .empty, position: position(of: item))
    for child in markup.children(of: item) {
      switch markup[child].kind {
      case .alert(let kind):
        if !add(child, kind, to: &question) { prompt.append(child) }
      case .bulletList where isOptionList(child): options.append(child)
      case .orderedList where ["order", "scale"].contains(attributes.type): options.append(child)
      default: prompt.append(child)
      }
    }
    question.prompt = content(prompt)
    if question.prompt.plainText.trimmingSpaces.isEmpty {
      report(
        .emptyQuestion, at: item, "Question \(number) asks nothing.", fix: "Write what is asked.")
    }
    question.points = attributes.points
    question.stage = attributes.stage ?? .before
    question.asksConfidence = attributes.asksConfidence
    question.frame = attributes.frame
    question.shuffles = attributes.shuffles
    question.isSensitive = attributes.isSensitive
    question.revision = attributes.revision ?? 1
    question.kind = kind(of: item, attributes, options: options, number: number)
    question.contentHash = ContentHash.of(question)
    identify(&question, attributes.id, item, number)
    return question
  }

  private mutating func identify(
    _ question: inout Question, _ id: String?, _ item: Markup.NodeID, _ number: Int
  ) {
    question.hasExplicitID = id != nil
    question.id = id ?? "q-" + question.contentHash.prefix(8)
    if id == nil {
      report(
        .missingQuestionID, at: item,
        "Question \(number) has no id; when its wording changes, answers to it are lost.",
        fix: "Add {#a-short-name} at the end of its first paragraph.")
    }
  }

  /// Puts a note where it belongs.
  /// - Returns: false for notes to everyone, which belong to the prompt.
  private mutating func add(
    _ alert: Markup.NodeID, _ kind: AlertKind, to question: inout Question
  ) -> Bool {
    let inside = content(markup.children(of: alert))
    switch kind {
    case .hint: question.hints.append(inside)
    case .answer: question.modelAnswers.append(inside)
    case .rubric: question.rubric += criteria(of: alert)
    case .sample: question.samples.append(sample(from: alert))
    case .feedback: question.feedback.append(inside)
    case .facilitator: question.facilitatorNotes.append(inside)
    case .note, .tip, .warning: return false
    }
    return true
  }

  /// An answer, and in the list at its end the points for each criterion.
  private func sample(from alert: Markup.NodeID) -> SampleAnswer {
    let children = markup.children(of: alert)
    let list = children.last.flatMap { markup[$0].kind.isList ? $0 : nil }
    let items = list.map { markup.children(of: $0) } ?? []
    return SampleAnswer(
      content: content(list == nil ? children : children.dropLast()),
      points: items.map { annotations.weights[$0] ?? 0 },
      reasons: items.map { content(markup.children(of: $0)) }, position: position(of: alert))
  }

  private func criteria(of rubric: Markup.NodeID) -> [Criterion] {
    markup.children(of: rubric).filter { markup[$0].kind.isList }
      .flatMap { markup.children(of: $0) }
      .map { item in
        let children = markup.children(of: item)
        let levels = children.filter { markup[$0].kind.isList }.flatMap { markup.children(of: $0) }
        return Criterion(
          content: content(children.filter { !markup[$0].kind.isList }),
          weight: annotations.weights[item] ?? 1,
          levels: levels.map { content(markup.children(of: $0)) })
      }
  }

  /// Whether a bullet list holds options, as opposed to a list in the prompt.
  private func isOptionList(_ list: Markup.NodeID) -> Bool {
    let items = markup.children(of: list)
    return items.contains { annotations.boxes[$0] != nil || annotations.rightSides[$0] != nil }
      || items.allSatisfy { branchTarget(of: $0) != nil }
  }

  /// The anchor that an option leads to: its whole text is a link within the case.
  func branchTarget(of item: Markup.NodeID) -> String? {
    let paragraph = markup[item].firstChild
    guard paragraph != .none, markup[paragraph].kind == .paragraph else { return nil }
    let parts = markup.children(of: paragraph).filter {
      markup[$0].kind != .text || !markup.string(markup[$0].literal).allSatisfy(\.isWhitespace)
    }
    guard parts.count == 1, markup[parts[0]].kind == .link else { return nil }
    return markup.fragment(of: parts[0])
  }
}
