internal import CaseModel
internal import Terminal

/// Asks for the points of an answer, criterion by criterion.
struct RubricAsker {
  let desk: DialogueDesk

  /// The points by criterion; nil for those that the person can't say.
  /// - Throws: `DialogueDesk.Stopped` where the person stops.
  func points(by rubric: [Criterion]) throws -> [Double?] {
    try rubric.map { try points(for: $0) }
  }

  private func points(for criterion: Criterion) throws -> Double? {
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
