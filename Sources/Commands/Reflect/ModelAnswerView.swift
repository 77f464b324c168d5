internal import CaseModel
internal import Terminal

/// Shows what the author holds to be a good answer.
struct ModelAnswerView {
  let layout: PassageLayout
  let messages: ReflectMessages

  /// The model answers and the rubric of a question; none where it has neither.
  func lines(_ question: Question) -> [ScreenText] {
    var lines: [ScreenText] = []
    if !question.modelAnswers.isEmpty {
      lines += [ScreenText(messages.modelAnswer, style: .bold)]
      lines += question.modelAnswers.flatMap { layout.layout.lines(for: $0) } + [.empty]
    }
    if !question.rubric.isEmpty {
      lines += [ScreenText(messages.rubric, style: .bold)]
      lines += layout.items(question.rubric.map(\.content)) + [.empty]
    }
    return lines
  }
}
