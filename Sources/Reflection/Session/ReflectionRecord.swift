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
  /// The answer doesn't fit the question.
  case unfitting(question: String)

  public var description: String {
    switch self {
    case .outOfTurn: "This can't be done now: the steps of a case have a fixed order."
    case .unfitting(let question): "This is no answer to question “\(question)”."
    }
  }
}

extension ReflectionSession {
  /// The event that completes the step at hand; it is to be stored, and then applied.
  /// - Parameters:
  ///   - response: the answer, where the step is to answer something.
  ///   - stamp: who did it and when.
  /// - Throws: `ReflectionRefusal` where the response doesn't belong to the step.
  public func completing(
    _ response: Response? = nil, stamp: EventStamp
  ) throws(ReflectionRefusal) -> AnswerEvent {
    if !isStarted { return event(.started, stamp) }
    switch step {
    case .read(_, let passage):
      guard response == nil else { throw .outOfTurn }
      return event(.read, stamp, subject: passage.anchor)
    case .answer(let question): return try answer(.answered, question, response, stamp)
    case .answerAfterReveal(let question), .reconsider(let question, _):
      return try answer(.reconsidered, question, response, stamp)
    case .reveal, .awaitTrainer:
      guard response == nil else { throw .outOfTurn }
      return event(.revealed, stamp)
    case .finish:
      guard response == nil else { throw .outOfTurn }
      return event(.finished, stamp)
    case .done: throw .outOfTurn
    }
  }

  private func answer(
    _ kind: AnswerEvent.Kind, _ question: Question, _ response: Response?, _ stamp: EventStamp
  ) throws(ReflectionRefusal) -> AnswerEvent {
    guard let response else { throw .outOfTurn }
    guard question.accepts(response) else { throw .unfitting(question: question.id) }
    var event = event(kind, stamp, subject: question.id)
    event.contentHash = question.contentHash
    event.revision = question.revision
    event.response = response
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
