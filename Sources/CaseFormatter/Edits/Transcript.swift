internal import CaseModel
internal import CaseParser

/// Everything that a case says, so that two texts can be compared: its metadata, sections, questions and
/// their parts, without places in the file and without how it was written.
struct Transcript: Equatable {
  private var parts: [String] = []

  init(_ parsed: ParsedCase) {
    let content = parsed.content
    parts.append("\(content.id) \(content.metadata)")
    for section in content.sections {
      parts.append("section \(section.role) \(section.title) \(section.anchor)")
      for passage in section.passages { add(passage) }
    }
    for footnote in content.footnotes {
      parts.append("footnote \(footnote.number) \(footnote.label)")
      add(footnote.content)
    }
    parts += parsed.references.map { "reference \($0.path) \($0.fragment ?? "") \($0.isPicture)" }
    let errors = parsed.diagnostics.filter { $0.severity == .error }.map(\.rule.rawValue)
    parts += errors.sorted()
  }

  private mutating func add(_ passage: Passage) {
    parts.append("passage \(passage.role) \(passage.title ?? "-") \(passage.anchor)")
    for element in passage.elements {
      switch element {
      case .content(let content): add(content)
      case .question(let question): add(question)
      case .timeline(let entries):
        for entry in entries {
          parts.append("event \(entry.date)")
          add(entry.content)
        }
      case .findings(let findings):
        for finding in findings {
          parts.append("finding \(finding.role) \(finding.name ?? "-") \(finding.tags)")
          add(finding.content)
        }
      }
    }
  }

  private mutating func add(_ question: Question) {
    parts.append(
      "question \(question.id) \(question.kind.name) \(question.points ?? -1) \(question.stage) "
        + "\(question.asksConfidence) \(question.frame?.rawValue ?? "-") \(question.shuffles) \(question.isSensitive) \(question.revision) "
        + question.contentHash)
    add(question.prompt)
    add(question.kind)
    for (name, notes) in [
      ("hint", question.hints), ("answer", question.modelAnswers),
      ("feedback", question.feedback), ("facilitator", question.facilitatorNotes),
    ] {
      for note in notes {
        parts.append(name)
        add(note)
      }
    }
    for criterion in question.rubric {
      parts.append("criterion \(criterion.weight)")
      add(criterion.content)
      for level in criterion.levels { add(level) }
    }
    for sample in question.samples {
      parts.append("sample \(sample.points)")
      add(sample.content)
      for reason in sample.reasons { add(reason) }
    }
  }

  private mutating func add(_ kind: QuestionKind) {
    switch kind {
    case .open(let minimum, let maximum): parts.append("\(minimum ?? -1) \(maximum ?? -1)")
    case .single(let choices), .multiple(let choices):
      for choice in choices {
        parts.append("choice \(choice.isCorrect) \(choice.target ?? "-")")
        add(choice.content)
        choice.feedback.map { add($0) }
      }
    case .order(let items), .scale(let items): for item in items { add(item) }
    case .match(let pairs):
      for pair in pairs {
        add(pair.left)
        add(pair.right)
      }
    case .number(let range): parts.append("\(range)")
    case .short(let accepted): parts += accepted
    }
  }

  /// The nodes of a text, pieces of one sentence joined.
  private mutating func add(_ content: Content) {
    let markup = content.markup
    var text = ""
    content.walk { step in
      switch step {
      case .leave(let id): if markup[id].kind.isBlock { text += "/" }
      case .enter(let id):
        let node = markup[id]
        if node.kind != .text {
          text += "\n\(node.kind) \(markup.string(node.target)) \(markup.string(node.title)) "
        }
        text += markup.string(node.literal).filter { $0 != "\r" }.replacing("\r\n", with: "\n")
      }
    }
    parts.append(text)
  }
}
