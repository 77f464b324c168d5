public import CaseModel

/// When the questions of a case come back, by what the person did with it.
public enum ReviewSchedule {
  /// How well the person remembers a question that can be scored; nil where they never answered it with
  /// the analysis to compare.
  ///
  /// Each attempt counts once, with the last answer before the analysis; then each review.
  public static func memory(of question: Question, in events: [AnswerEvent]) -> FSRS.Memory? {
    guard isReviewed(question) else { return nil }
    let revealed = Set(events.filter { $0.kind == .revealed }.map(\.attempt))
    var answers: [Int: AnswerEvent] = [:]
    var reviews: [AnswerEvent] = []
    for event in events where event.subject == question.id && event.response != .skipped {
      if event.kind == .answered, revealed.contains(event.attempt) {
        answers[event.attempt] = event
      }
      if event.kind == .reviewed { reviews.append(event) }
    }
    let ordered = (answers.values + reviews).sorted { $0.id < $1.id }
    return ordered.reduce(nil) { memory, event in
      guard let rating = rating(of: event, to: question) else { return memory }
      return FSRS.review(memory, rating, on: event.time.day)
    }
  }

  /// Whether a question comes back: it can be scored, and leads nowhere.
  public static func isReviewed(_ question: Question) -> Bool {
    !question.kind.isPoll && Scoring.share(of: .skipped, to: question) != nil
      && !question.kind.choices.contains { $0.target != nil }
  }

  /// How an answer counts: wrong as again; right as hard, good or easy by the certainty, and as good where
  /// nobody asked.
  static func rating(of event: AnswerEvent, to question: Question) -> FSRS.Rating? {
    guard let response = event.response, question.accepts(response),
      let share = Scoring.share(of: response, to: question)
    else { return nil }
    if share < 1 { return .again }
    switch event.certainty {
    case .low: return .hard
    case .high: return .easy
    case .middle, nil: return .good
    }
  }

  /// After how many days an open question comes back, beside what was written then.
  public static let revisits = [30, 180]

  /// The day on which an open question comes back, and what was written last; nil where it doesn't.
  public static func revisit(
    of question: Question, in events: [AnswerEvent]
  ) -> (day: Int, text: Response)? {
    guard question.kind.isOpen, let finish = events.last(where: { $0.kind == .finished }) else {
      return nil
    }
    let own = events.filter { $0.subject == question.id }
    let done = own.filter { $0.kind == .revisited && $0.id > finish.id }.count
    let kinds: [AnswerEvent.Kind] = [.answered, .reconsidered, .revisited]
    guard done < revisits.count,
      let last = own.last(where: { kinds.contains($0.kind) && $0.response != .skipped })?.response
    else { return nil }
    return (finish.time.day + revisits[done], last)
  }
}
