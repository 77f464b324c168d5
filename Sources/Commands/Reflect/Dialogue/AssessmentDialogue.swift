internal import CaseModel
internal import Terminal

/// Lets a person judge their own answer by the rubric.
struct AssessmentDialogue {
  let desk: DialogueDesk

  /// Asks for the points of each criterion.
  func assess(
    _ question: Question, _ answer: Response, _ recorder: inout EventRecorder
  ) throws {
    var lines = [.empty] + desk.layout.heading(desk.messages.assessment) + [.empty]
    lines += desk.layout.layout.lines(for: question.prompt).map { $0.styled(.bold) }
    lines += desk.view.lines(answer, to: question).map { ScreenText("  ") + $0 } + [.empty]
    guard try desk.pager.show(lines) else { throw DialogueDesk.Stopped() }
    let points = try RubricAsker(desk: desk).points(by: question.rubric)
    let response: Response = points.allSatisfy { $0 == nil } ? .skipped : .ratings(points)
    try recorder.complete(response)
    let sum = points.compactMap(\.self).reduce(0, +)
    try desk.say(
      response == .skipped
        ? desk.messages.skipped
        : desk.messages.points(sum.inWords, of: question.fullPoints.inWords))
  }
}
