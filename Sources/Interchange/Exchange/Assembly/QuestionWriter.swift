internal import CaseModel

/// Writes questions as items of the case format.
struct QuestionWriter {
  /// What was changed on the way.
  private(set) var notes: [String] = []
  private var ids = DistinctNames()
  private var count = 0
  private let names: SectionNames
  private let isChinese: Bool

  /// A writer for a case with sections of certain names.
  init(names: SectionNames, isChinese: Bool) {
    self.names = names
    self.isChinese = isChinese
  }

  /// The texts and questions of a section, each with an empty line before it.
  mutating func text(of items: ArraySlice<ExchangeCase.Item>, in role: SectionRole) -> String {
    var text = ""
    // In a description questions stand below a heading that announces a decision, and only there.
    var isBelowDecision = role == .questions
    count = 0
    var followsQuestion = false
    for item in items {
      switch item {
      case .text(let markdown):
        followsQuestion = followsQuestion && !PlacedMarkdown.beginsWithHeading(markdown)
        let written = PlacedMarkdown.text(
          markdown, in: followsQuestion ? .amongQuestions : .section)
        text += "\n\(written)\n"
        if let heading = Self.lastHeading(in: written) {
          isBelowDecision = names.passageRole(of: heading) == .decision
          count = 0
        }
      case .question(let question):
        if !isBelowDecision {
          text += "\n### \(isChinese ? "决策点" : "Decision")\n"
          isBelowDecision = true
          count = 0
        }
        text += "\n" + self.question(question)
        followsQuestion = true
      }
    }
    return text
  }

  private static func lastHeading(in text: String) -> String? {
    let line = text.split(separator: "\n").last { $0.hasPrefix("### ") }
    return line.map { MarkdownText.plain(String($0.dropFirst(4))) }
  }

  private mutating func question(_ question: ExchangeQuestion) -> String {
    count += 1
    let mark = "\(count). "
    let prompt = PlacedMarkdown.text(
      question.prompt, in: .prompt(hasNumberedItems: question.hasNumberedItems))
    let attributes = self.attributes(of: question)
    // The attributes stand at the end of the first paragraph, on a line of their own where it isn't plain text.
    var blocks = prompt.split(separator: "\n\n", maxSplits: 1).map(String.init)
    blocks[0] += "\(blocks[0].hasSuffix("}") ? "\n" : " "){\(attributes)}"
    blocks += items(of: question)
    blocks += notes(of: question)
    let indent = String(repeating: " ", count: mark.count)
    let lines = blocks.joined(separator: "\n\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    return mark
      + lines.enumerated().map { $0 == 0 || $1.isEmpty ? String($1) : indent + $1 }
      .joined(separator: "\n") + "\n"
  }

  // MARK: Attributes

  private mutating func attributes(of question: ExchangeQuestion) -> String {
    var words = ["#" + id(question.id)]
    switch question.kind {
    case .open(let minimum, let maximum):
      if let minimum { words.append("min=\(minimum)") }
      if let maximum { words.append("max=\(maximum)") }
    case .order: words.append("type=order")
    case .scale: words.append("type=scale")
    case .short: words.append("type=short")
    default: break
    }
    if let points = question.points { words.append("points=\(points.inWords)") }
    if question.stage != .before { words.append("stage=\(question.stage.rawValue)") }
    if question.asksConfidence { words.append("confidence") }
    if let frame = question.frame { words.append("frame=\(frame.rawValue)") }
    if !question.shuffles { words.append("shuffle=false") }
    if question.isSensitive { words.append("sensitive") }
    if question.revision != 1 { words.append("revision=\(question.revision)") }
    return words.joined(separator: " ")
  }

  /// The name of a question as the format takes it, unlike every other.
  private mutating func id(_ name: String) -> String {
    let folded = name.halfWidth
    var usable = folded.filter { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    if usable != folded || usable.isEmpty || usable.count > 60 {
      usable = String(Slug.make(from: folded, fallback: "q\(ids.count + 1)").prefix(60))
    }
    let id = ids.name(usable)
    if id != name { notes.append("The question “\(name)” is called \(id) here.") }
    return id
  }

  // MARK: What is nested

  private func items(of question: ExchangeQuestion) -> [String] {
    switch question.kind {
    case .open: []
    case .single(let options):
      [options.map { option($0, "(\($0.isCorrect ? "x" : " "))") }.joined(separator: "\n")]
    case .multiple(let options):
      [options.map { option($0, "[\($0.isCorrect ? "x" : " ")]") }.joined(separator: "\n")]
    case .order(let items), .scale(let items):
      [items.enumerated().map { "\($0 + 1). \(line($1))" }.joined(separator: "\n")]
    case .match(let pairs):
      [pairs.map { "- \(line($0.left)) :: \(line($0.right))" }.joined(separator: "\n")]
    case .number(let range):
      [
        "= "
          + (range.lowerBound == range.upperBound
            ? range.lowerBound.inWords
            : "\(range.lowerBound.inWords)..\(range.upperBound.inWords)")
      ]
    case .short(let accepted): [accepted.map { "= \(Self.answer($0))" }.joined(separator: "\n")]
    }
  }

  /// An accepted answer; a backslash at its end would break the line before the next one.
  private static func answer(_ text: String) -> String {
    let line = PlacedMarkdown.text(MarkdownText.escaping(text), in: .line)
    return line.reversed().prefix { $0 == "\\" }.count % 2 == 1 ? line + "\\" : line
  }

  private func option(_ option: ExchangeOption, _ box: String) -> String {
    let text = "- \(box) \(line(option.text))"
    guard let feedback = option.feedback else { return text }
    return text + "\n" + quoted(PlacedMarkdown.text(feedback, in: .note), indent: "  ")
  }

  private func line(_ markdown: String) -> String {
    let text = PlacedMarkdown.text(markdown, in: .line)
    return text.isEmpty ? "……" : text
  }

  private func notes(of question: ExchangeQuestion) -> [String] {
    func notes(_ kind: AlertKind, _ texts: [String]) -> [String] {
      texts.map { note(kind, PlacedMarkdown.text($0, in: .note)) }
    }
    var found = notes(.hint, question.hints) + notes(.answer, question.modelAnswers)
    if !question.rubric.isEmpty {
      found.append(note(.rubric, question.rubric.map(criterion).joined(separator: "\n")))
    }
    return found + notes(.feedback, question.feedback)
      + notes(.facilitator, question.facilitatorNotes)
  }

  private func criterion(_ criterion: ExchangeCriterion) -> String {
    let levels = criterion.levels.map { "\n  - \(line($0))" }.joined()
    return "- \(line(criterion.text)) (\(criterion.weight.inWords))\(levels)"
  }

  private func note(_ kind: AlertKind, _ text: String) -> String {
    quoted("[!\(kind.rawValue.uppercased())]\n\(text)", indent: "")
  }

  private func quoted(_ text: String, indent: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { indent + ($0.isEmpty ? ">" : "> \($0)") }.joined(separator: "\n")
  }
}

extension ExchangeQuestion {
  /// Whether its items are a numbered list.
  fileprivate var hasNumberedItems: Bool {
    switch kind {
    case .order, .scale: true
    default: false
    }
  }
}
