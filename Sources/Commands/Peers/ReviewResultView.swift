internal import CaseModel
internal import Cohorts
internal import Terminal

/// Shows what others thought of a person's answers.
struct ReviewResultView {
  let layout: PassageLayout
  let messages: ReviewMessages

  /// The lines about a case.
  func lines(_ result: ReviewResult, of content: Case) -> [ScreenText] {
    var lines =
      [.empty] + layout.heading("\(content.metadata.title) — \(messages.result)") + [.empty]
    for answer in result.answers {
      guard let question = content.questions.first(where: { $0.id == answer.question }) else {
        continue
      }
      lines += layout.layout.lines(for: question.prompt).map { $0.styled(.bold) }
      if answer.peers == nil && answer.trainer == nil {
        lines.append(ScreenText("  " + messages.nobody, style: .dim))
      }
      if let peers = answer.peers {
        lines += summary(peers, question, title: messages.peers(peers.reviewers))
      }
      if let trainer = answer.trainer {
        lines += summary(trainer, question, title: messages.trainer)
      }
      lines.append(.empty)
    }
    return lines
  }

  private func summary(
    _ summary: ReviewSummary, _ question: Question, title: String
  ) -> [ScreenText] {
    var lines = [ScreenText("  " + title, style: .accent)]
    for (criterion, median) in zip(question.rubric, summary.medians) {
      let points = "  \(median?.inWords ?? "–") / \(criterion.weight.inWords)  "
      lines += layout.marked(ScreenText(points), criterion.content)
    }
    if !summary.comments.isEmpty { lines.append(ScreenText("  " + messages.comments, style: .dim)) }
    let wrapper = LineWrapper(width: layout.width)
    for comment in summary.comments {
      lines += comment.split(separator: "\n").enumerated().flatMap { index, line in
        wrapper.lines(
          ScreenText(line), first: ScreenText(index == 0 ? "  “" : "   "), rest: ScreenText("   "))
      }
    }
    return lines
  }
}
