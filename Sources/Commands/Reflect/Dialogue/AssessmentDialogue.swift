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
    var points: [Double?] = []
    for criterion in question.rubric { points.append(try rate(criterion)) }
    let response: Response = points.allSatisfy { $0 == nil } ? .skipped : .ratings(points)
    try recorder.complete(response)
    let sum = points.compactMap(\.self).reduce(0, +)
    try desk.say(
      response == .skipped
        ? desk.messages.skipped
        : desk.messages.points(sum.inWords, of: question.fullPoints.inWords))
  }

  /// The points for a criterion; nil where the person can't say.
  private func rate(_ criterion: Criterion) throws -> Double? {
    try desk.screen.print(desk.layout.marked(ScreenText("• ", style: .accent), criterion.content))
    for level in criterion.levels {
      try desk.screen.print(desk.layout.marked(ScreenText("    – "), level))
    }
    while true {
      try desk.say(desk.messages.pointsAsked(most: criterion.weight.inWords))
      switch try desk.asker.number() {
      case .value(let number) where (0...criterion.weight).contains(number): return number
      case .skip: return nil
      case .stop: throw DialogueDesk.Stopped()
      case .value, .hint, .back, .list: continue
      }
    }
  }
}
