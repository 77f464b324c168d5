internal import CaseModel
internal import Foundation
internal import Reflection
internal import Terminal

/// Shows an answer beside the right one, with the author's words to it.
struct ResultView {
  let layout: PassageLayout
  let view: QuestionView
  let messages: ReflectMessages

  /// The lines; none for answers that are neither right nor wrong and that the author says nothing to.
  /// - Parameter certainty: how sure the person was; nil where nobody asked.
  func lines(
    _ response: Response, to question: Question, certainty: Certainty? = nil
  ) -> [ScreenText] {
    let share = Scoring.share(of: response, to: question)
    let comments = feedback(to: response, of: question) + question.feedback
    guard share != nil || !comments.isEmpty else { return [] }
    let marks = layout.layout.marks
    var lines = layout.layout.lines(for: question.prompt).map { $0.styled(.bold) }
    lines += [ScreenText(messages.yours, style: .dim)]
    lines += view.lines(response, to: question).map { ScreenText("  ") + $0 }
    if let share {
      let percent = Int((share * 100).rounded())
      lines += [
        (ScreenText("  ") + marks.result + ScreenText(messages.score(percent)))
          .styled(percent == 100 ? .accent : .warning)
      ]
      if let certainty {
        let mark = Scoring.mark(ofShare: share, certainty: certainty)
        lines += [ScreenText("  → " + messages.mark(mark, certainty: certainty.rawValue))]
      }
      if percent < 100 {
        lines += [ScreenText(messages.right, style: .dim)]
        lines += view.solution(of: question).map { ScreenText("  ") + $0 }
      }
    }
    lines += comments.flatMap { layout.marked(marks.comment, $0) }
    return lines + [.empty]
  }

  /// What the author says to the options that were chosen.
  private func feedback(to response: Response, of question: Question) -> [Content] {
    guard case .choices(let chosen) = response else { return [] }
    let choices = question.kind.choices
    return chosen.filter(choices.indices.contains).compactMap { choices[$0].feedback }
  }
}
