import CaseModel

extension Case {
  /// Every piece of text of a case.
  var contents: [Content] {
    sections.flatMap(\.passages).flatMap(\.elements).flatMap(\.contents)
      + footnotes.map(\.content)
  }
}

extension PassageElement {
  fileprivate var contents: [Content] {
    switch self {
    case .content(let content): [content]
    case .question(let question): question.contents
    case .timeline(let entries): entries.map(\.content)
    case .findings(let findings): findings.map(\.content)
    }
  }
}

extension Question {
  fileprivate var contents: [Content] {
    [prompt] + hints + modelAnswers + feedback + facilitatorNotes + kind.contents
      + rubric.flatMap { [$0.content] + $0.levels }
  }
}

extension QuestionKind {
  fileprivate var contents: [Content] {
    switch self {
    case .open, .number, .short: []
    case .single(let choices), .multiple(let choices):
      choices.flatMap { [$0.content] + [$0.feedback].compactMap(\.self) }
    case .order(let items), .scale(let items): items
    case .match(let pairs): pairs.flatMap { [$0.left, $0.right] }
    }
  }
}
