public import CaseModel

/// Who did something, when, and the identity of the event: what the engine can't know by itself.
public struct EventStamp: Sendable {
  /// The identity of the event.
  public var id: EventID
  /// The pseudonym of the person.
  public var person: String
  /// When it happened.
  public var time: Timestamp

  /// A stamp made of its parts.
  public init(id: EventID, person: String, time: Timestamp) {
    self.id = id
    self.person = person
    self.time = time
  }
}

/// Why something can't be done now.
public enum ReflectionRefusal: Error, Sendable, Equatable, CustomStringConvertible {
  /// The step at hand is another one.
  case outOfTurn
  /// The analysis was shown, so that a first answer can't be changed any more.
  case tooLate(question: String)
  /// The answer doesn't fit the question.
  case unfitting(question: String)

  public var description: String {
    switch self {
    case .outOfTurn: "This can't be done now: the steps of a case have a fixed order."
    case .tooLate(let question):
      "The answer to “\(question)” can't be changed any more: the analysis was shown."
    case .unfitting(let question): "This is no answer to question “\(question)”."
    }
  }
}

extension ReflectionSession {
  /// The event that completes the step at hand; it is to be stored, and then applied.
  /// - Parameters:
  ///   - response: the answer, where the step is to answer something.
  ///   - certainty: how sure the person is, where the question asks.
  ///   - stamp: who did it and when.
  /// - Throws: `ReflectionRefusal` where the response doesn't belong to the step.
  public func completing(
    _ response: Response? = nil, certainty: Certainty? = nil, stamp: EventStamp
  ) throws(ReflectionRefusal) -> AnswerEvent {
    if !isStarted { return event(.started, stamp) }
    switch step {
    case .read(_, let passage):
      guard response == nil else { throw .outOfTurn }
      return event(.read, stamp, subject: passage.anchor)
    case .answer(let question):
      return try answer(.answered, question, response, certainty, stamp)
    case .answerAfterReveal(let question), .reconsider(let question, _):
      return try answer(.reconsidered, question, response, certainty, stamp)
    case .assess(let question, _):
      guard let response else { throw .outOfTurn }
      guard question.acceptsAssessment(response) else { throw .unfitting(question: question.id) }
      var event = event(.assessed, stamp, subject: question.id)
      event.contentHash = question.contentHash
      event.response = response
      return event
    case .commit: return try commitment(response, stamp)
    case .reveal, .awaitTrainer:
      guard response == nil else { throw .outOfTurn }
      return event(.revealed, stamp)
    case .finish:
      guard response == nil else { throw .outOfTurn }
      return event(.finished, stamp)
    case .done: throw .outOfTurn
    }
  }

  /// The event that changes a first answer before the analysis is shown.
  /// - Throws: `ReflectionRefusal` where the analysis was shown, the question wasn't answered yet, or the
  ///   response doesn't fit it.
  public func changing(
    _ question: Question, to response: Response, certainty: Certainty? = nil, stamp: EventStamp
  ) throws(ReflectionRefusal) -> AnswerEvent {
    guard !isRevealed, !isFinished else { throw .tooLate(question: question.id) }
    guard canChange(question) else { throw .outOfTurn }
    return try answer(.answered, question, response, certainty, stamp)
  }

  /// The event that a hint was shown.
  public func hinting(_ question: Question, stamp: EventStamp) -> AnswerEvent {
    event(.hinted, stamp, subject: question.id)
  }

  private func commitment(
    _ response: Response?, _ stamp: EventStamp
  ) throws(ReflectionRefusal) -> AnswerEvent {
    switch response {
    case .commitment(let commitment) where !commitment.text.trimmingSpaces.isEmpty: break
    case .skipped: break
    default: throw .outOfTurn
    }
    var event = event(.committed, stamp)
    event.response = response
    return event
  }

  private func answer(
    _ kind: AnswerEvent.Kind, _ question: Question, _ response: Response?, _ certainty: Certainty?,
    _ stamp: EventStamp
  ) throws(ReflectionRefusal) -> AnswerEvent {
    guard let response else { throw .outOfTurn }
    guard question.accepts(response) else { throw .unfitting(question: question.id) }
    var event = event(kind, stamp, subject: question.id)
    event.contentHash = question.contentHash
    event.revision = question.revision
    event.response = response
    event.certainty = certainty
    return event
  }

  private func event(
    _ kind: AnswerEvent.Kind, _ stamp: EventStamp, subject: String? = nil
  ) -> AnswerEvent {
    AnswerEvent(
      id: stamp.id, person: stamp.person, caseID: content.id, attempt: attempt, kind: kind,
      subject: subject, time: stamp.time)
  }
}
