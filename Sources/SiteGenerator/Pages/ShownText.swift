internal import CaseModel

/// What the text of a case that is shown to somebody points to: files and footnotes. What only hidden text
/// points to is hidden with it.
struct ShownText {
  /// The paths of the files, decoded, without fragment and query.
  private(set) var addresses: Set<String> = []
  /// The numbers of the footnotes.
  private(set) var footnotes: Set<Int> = []
  private let view: CaseAudience

  /// Looks through the text of a case.
  init(of content: Case, to view: CaseAudience) {
    self.view = view
    for section in content.sections where view.mentions(section.role) {
      if view.withholds(section.role) { continue }
      for element in section.passages.flatMap(\.elements) {
        if case .question(let question) = element {
          add(question)
        } else {
          for text in element.contents { add(text) }
        }
      }
    }
    var pending = content.footnotes.filter { footnotes.contains($0.number) }
    while let footnote = pending.popLast() {
      let before = footnotes
      add(footnote.content)
      pending += content.footnotes.filter {
        footnotes.contains($0.number) && !before.contains($0.number)
      }
    }
  }

  private mutating func add(_ question: Question) {
    add(question.prompt)
    switch question.kind {
    case .order(let items), .scale(let items): for item in items { add(item) }
    case .match(let pairs): for pair in pairs { for side in [pair.left, pair.right] { add(side) } }
    default: for choice in question.kind.choices { add(choice.content) }
    }
    var parts: [[Content]] = view.showsHints ? [question.hints] : []
    if view.showsNotes {
      parts += [
        question.facilitatorNotes, question.samples.map(\.content),
        question.samples.flatMap(\.reasons),
      ]
    }
    if view.showsSolutions {
      parts += [
        question.modelAnswers, question.feedback, question.rubric.map(\.content),
        question.rubric.flatMap(\.levels), question.kind.choices.compactMap(\.feedback),
      ]
    }
    for text in parts.joined() { add(text) }
  }

  private mutating func add(_ text: Content) {
    let markup = text.markup
    var hidden: Markup.NodeID?
    text.walk { step in
      switch step {
      case .leave(let id): if id == hidden { hidden = nil }
      case .enter(let id):
        guard hidden == nil else { return }
        switch markup[id].kind {
        case .alert(let kind):
          if !kind.isForEveryone && !(kind == .facilitator && view.showsNotes) { hidden = id }
        case .link, .image:
          let address = markup.string(markup[id].target).prefix { $0 != "#" && $0 != "?" }
          addresses.insert(Markup.percentDecoded(String(address)))
        case .footnoteReference:
          footnotes.insert(Int(markup.string(markup[id].literal)) ?? 0)
        default: break
        }
      }
    }
  }
}
