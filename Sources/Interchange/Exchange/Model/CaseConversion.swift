public import CaseModel

extension ExchangeCase {
  /// A case with its description and its questions, and what only Casebook has a place for named.
  public init(_ content: Case) {
    self.init(id: content.id, title: content.metadata.title, language: content.metadata.language)
    summary = content.metadata.summary
    tags = content.metadata.tags
    for section in content.sections {
      switch section.role {
      case .description, .questions: add(section)
      case .analysis: otherFeatures.insert(.analysis)
      default: otherFeatures.insert(.otherSections)
      }
    }
    if content.metadata.hasMore { otherFeatures.insert(.metadata) }
  }

  private mutating func add(_ section: Section) {
    for passage in section.passages {
      if let title = passage.title {
        if section.role == .questions { otherFeatures.insert(.questionText) }
        add(text: "### " + MarkdownEscape.inline(title))
      }
      for element in passage.elements {
        if case .question(let question) = element {
          items.append(.question(ExchangeQuestion(question)))
        } else {
          add(element, isDescription: section.role == .description)
        }
      }
    }
  }

  private mutating func add(_ element: PassageElement, isDescription: Bool) {
    var writer = ContentMarkdown()
    let blocks: [String]
    switch element {
    case .timeline(let entries):
      blocks = [entries.map { "- \($0.date) \(writer.text($0.content))" }.joined(separator: "\n")]
    default: blocks = element.contents.map { writer.text($0) }
    }
    otherFeatures.formUnion(writer.features)
    if !isDescription { otherFeatures.insert(.questionText) }
    for block in blocks { add(text: block) }
  }
}

extension CaseMetadata {
  /// Whether there is anything besides the title, the language and the tags.
  fileprivate var hasMore: Bool {
    summary != nil || date != nil || published != nil || updated != nil || source != nil
      || !authors.isEmpty || license != nil || !competencies.isEmpty || !audience.isEmpty
      || !objectives.isEmpty || difficulty != nil || durationMinutes != nil
      || translationOf != nil
  }
}

extension ExchangeQuestion {
  /// A question of a case with its texts in Markdown.
  init(_ question: Question) {
    var writer = ContentMarkdown()
    self.init(
      id: question.id, prompt: writer.text(question.prompt), kind: Kind(question.kind, &writer))
    points = question.points
    stage = question.stage
    asksConfidence = question.asksConfidence
    frame = question.frame
    shuffles = question.shuffles
    isSensitive = question.isSensitive
    revision = question.revision
    hints = question.hints.map { writer.text($0) }
    modelAnswers = question.modelAnswers.map { writer.text($0) }
    rubric = question.rubric.map { criterion in
      ExchangeCriterion(
        writer.text(criterion.content), weight: criterion.weight,
        levels: criterion.levels.map { writer.text($0) })
    }
    samples = question.samples.map { sample in
      ExchangeSample(
        text: writer.text(sample.content), points: sample.points,
        reasons: sample.reasons.map { writer.text($0) })
    }
    feedback = question.feedback.map { writer.text($0) }
    facilitatorNotes = question.facilitatorNotes.map { writer.text($0) }
    textFeatures = writer.features
  }
}

extension ExchangeQuestion.Kind {
  fileprivate init(_ kind: QuestionKind, _ writer: inout ContentMarkdown) {
    func options(_ choices: [Choice]) -> [ExchangeOption] {
      choices.map { choice in
        // The link of an option that branches is its target; its text is no link elsewhere.
        var optionWriter = ContentMarkdown()
        let text = optionWriter.text(choice.content)
        if choice.target == nil { writer.note(optionWriter.features) }
        return ExchangeOption(
          text, isCorrect: choice.isCorrect, feedback: choice.feedback.map { writer.text($0) },
          target: choice.target)
      }
    }
    switch kind {
    case .open(let minimum, let maximum): self = .open(minimum: minimum, maximum: maximum)
    case .single(let choices): self = .single(options(choices))
    case .multiple(let choices): self = .multiple(options(choices))
    case .order(let items): self = .order(items.map { writer.text($0) })
    case .match(let pairs):
      self = .match(pairs.map { ExchangePair(writer.text($0.left), writer.text($0.right)) })
    case .scale(let steps): self = .scale(steps.map { writer.text($0) })
    case .number(let range): self = .number(range)
    case .short(let accepted): self = .short(accepted)
    }
  }
}
