internal import CaseModel
internal import Terminal

/// Shows a whole case in one of its editions.
struct CaseView {
  private let content: Case
  private let edition: Edition
  private let width: Int
  private let layout: PassageLayout
  private let questions: QuestionView
  private let messages: ReflectMessages

  init(_ content: Case, edition: Edition, width: Int) {
    self.content = content
    self.edition = edition
    self.width = width
    let language = content.metadata.isChinese ? InterfaceLanguage.chinese : .english
    messages = ReflectMessages(language)
    layout = PassageLayout(width: width, messages: TerminalMessages(language), edition: edition)
    questions = QuestionView(layout: layout)
  }

  /// The lines of the case.
  var lines: [ScreenText] {
    var lines = layout.heading(content.metadata.title) + [.empty]
    if let summary = content.metadata.summary {
      lines += LineWrapper(width: width).lines(ScreenText(summary)) + [.empty]
    }
    var number = 0
    for section in content.sections
    where edition.shows(section.role, reveal: content.metadata.reveal) {
      if !section.title.isEmpty { lines += layout.heading(section.title) + [.empty] }
      for passage in section.passages {
        lines += layout.lines(passage)
        for question in passage.questions {
          number += 1
          lines += self.lines(question, number: number)
        }
      }
    }
    return lines + layout.footnotes(content.footnotes)
  }

  private func lines(_ question: Question, number: Int) -> [ScreenText] {
    let head = ScreenText("\(number). [\(question.id), \(question.kind.name)]", style: .dim)
    let mixing = Mixing.order(of: question, attempt: 1)
    var lines = [head] + questions.lines(question, mixing: mixing)
    if lines.last?.isEmpty == false { lines.append(.empty) }
    for hint in question.hints { lines += note(messages.hint, [hint]) }
    if edition.showsSolutions(reveal: content.metadata.reveal) {
      lines += solution(of: question)
    }
    if edition.showsFacilitatorNotes {
      lines += note(messages.forTheTrainer, question.facilitatorNotes)
    }
    return lines
  }

  private func solution(of question: Question) -> [ScreenText] {
    var lines: [ScreenText] = []
    let right = questions.solution(of: question)
    if !right.isEmpty {
      lines += [ScreenText(messages.right, style: .bold)] + right.map { ScreenText("  ") + $0 }
      lines += [.empty]
    }
    lines += feedback(of: question)
    lines += note(messages.modelAnswer, question.modelAnswers)
    lines += rubric(of: question)
    if edition == .facilitator { lines += samples(of: question) }
    return lines
  }

  private func feedback(of question: Question) -> [ScreenText] {
    var lines: [ScreenText] = []
    for (index, choice) in question.kind.choices.enumerated() {
      guard let feedback = choice.feedback else { continue }
      lines += layout.marked(ScreenText("  \(index + 1)  ", style: .accent), feedback)
    }
    lines += question.feedback.flatMap { layout.marked(ScreenText("  "), $0) }
    return lines.isEmpty ? [] : [ScreenText(messages.feedback, style: .bold)] + lines + [.empty]
  }

  private func rubric(of question: Question) -> [ScreenText] {
    guard !question.rubric.isEmpty else { return [] }
    return [ScreenText(messages.rubric, style: .bold)]
      + question.rubric.flatMap { criterion in
        layout.marked(
          ScreenText("(\(criterion.weight.inWords)) ", style: .accent), criterion.content)
          + criterion.levels.flatMap { layout.marked(ScreenText("    – "), $0) }
      } + [.empty]
  }

  private func samples(of question: Question) -> [ScreenText] {
    question.samples.flatMap { sample in
      [ScreenText(messages.sampleAnswer, style: .bold)]
        + layout.marked(ScreenText("  "), sample.content)
        + zip(sample.points, sample.reasons).flatMap { points, reason in
          layout.marked(ScreenText("  (\(points.inWords)) ", style: .accent), reason)
        } + [.empty]
    }
  }

  private func note(_ title: String, _ contents: [Content]) -> [ScreenText] {
    guard !contents.isEmpty else { return [] }
    return [ScreenText(title, style: .bold)]
      + contents.flatMap { layout.marked(ScreenText("  "), $0) } + [.empty]
  }
}
