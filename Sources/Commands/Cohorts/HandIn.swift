internal import CaseModel

/// What a member hands in, and which of their own words they keep back.
struct HandIn {
  /// Everything the person did with the cases of the cohort, in order.
  let events: [AnswerEvent]

  /// The events that hold words of the person's own, in order: what can be left out.
  var ownWords: [AnswerEvent] { events.filter { $0.response?.words?.isEmpty == false } }

  /// What is left when some of the person's own words are kept back.
  /// - Parameter numbers: places in `ownWords`, from one.
  func leavingOut(_ numbers: Set<Int>) -> [AnswerEvent] {
    let left = Set(
      ownWords.enumerated().filter { numbers.contains($0.offset + 1) }.map(\.element.id))
    return events.filter { !left.contains($0.id) }
  }
}
