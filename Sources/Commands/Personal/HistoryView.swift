internal import CaseModel
internal import Reflection
internal import Terminal

/// Shows the answers of an attempt, first and second thoughts side by side where there is room.
struct HistoryView {
  let layout: PassageLayout
  let messages: ReflectMessages
  let width: Int

  /// From how many columns on two texts stand beside each other.
  private static let roomForTwo = 72

  /// The lines of an attempt.
  func lines(_ session: ReflectionSession) -> [ScreenText] {
    let title = "\(session.content.metadata.title) — \(messages.attempt(session.attempt))"
    var lines = layout.heading(title) + [.empty]
    for question in session.questions {
      guard let first = session.firstAnswers[question.id] ?? session.secondAnswers[question.id]
      else {
        continue
      }
      lines += layout.layout.lines(for: question.prompt).map { $0.styled(.bold) }
      lines += pair(first, session.secondAnswers[question.id], question) + [.empty]
    }
    if case .commitment(let commitment)? = session.commitment {
      lines += layout.heading(messages.commitment)
      lines += LineWrapper(width: width).lines(ScreenText(commitment.text)) + [.empty]
    }
    return lines
  }

  private func pair(_ first: Response, _ second: Response?, _ question: Question) -> [ScreenText] {
    guard let second, second != .skipped, second != first else {
      return QuestionView(layout: layout).lines(first, to: question).map { ScreenText("  ") + $0 }
    }
    guard width >= Self.roomForTwo else {
      let view = QuestionView(layout: layout)
      return [ScreenText(messages.firstAnswer, style: .dim)] + view.lines(first, to: question)
        + [ScreenText(messages.secondAnswer, style: .dim)] + view.lines(second, to: question)
    }
    let column = (width - 3) / 2
    let view = QuestionView(layout: layout.narrowed(to: column))
    let left = [ScreenText(messages.firstAnswer, style: .dim)] + view.lines(first, to: question)
    let right = [ScreenText(messages.secondAnswer, style: .dim)] + view.lines(second, to: question)
    return (0..<max(left.count, right.count)).map { index in
      let one = index < left.count ? left[index] : .empty
      let padding = String(repeating: " ", count: max(0, column - one.width) + 3)
      return one + ScreenText(padding) + (index < right.count ? right[index] : .empty)
    }
  }
}
