import CaseModel
import CaseParser
import Reflection

/// Drives a session as a person with a fixed clock would.
struct SessionDriver {
  var session: ReflectionSession
  private(set) var events: [AnswerEvent] = []
  private var milliseconds: UInt64 = 1

  init(_ text: String, events: [AnswerEvent] = [], startsAgain: Bool = false) throws {
    let parsed = try CaseParser().parse(SourceText(path: "c.md", text: text), slug: "c")
    session = ReflectionSession(parsed.content, events: events, startsAgain: startsAgain)
    self.events = events
    milliseconds = UInt64(events.count + 1)
  }

  /// Completes the step at hand and takes the event in.
  @discardableResult
  mutating func complete(
    _ response: Response? = nil, certainty: Certainty? = nil
  ) throws -> AnswerEvent {
    let event = try attempt(response, certainty: certainty)
    take(event)
    return event
  }

  /// The event that would complete the step at hand.
  mutating func attempt(
    _ response: Response? = nil, certainty: Certainty? = nil
  ) throws -> AnswerEvent {
    try session.completing(response, certainty: certainty, stamp: stamp())
  }

  /// Changes a first answer.
  mutating func change(_ question: Question, to response: Response) throws {
    take(try session.changing(question, to: response, stamp: stamp()))
  }

  /// Shows a hint.
  mutating func hint(_ question: Question) throws {
    take(session.hinting(question, stamp: stamp()))
  }

  private mutating func take(_ event: AnswerEvent) {
    session.apply(event)
    events.append(event)
  }

  private mutating func stamp() -> EventStamp {
    milliseconds += 1
    return EventStamp(
      id: EventID(milliseconds: milliseconds), person: "p",
      time: Timestamp(milliseconds: Int64(milliseconds), offsetMinutes: 480))
  }

  /// Completes steps, answering each question with the first response it accepts, until the end or
  /// until a number of steps is done.
  mutating func run(steps: Int = 100, choosing option: Int = 0) throws {
    for _ in 0..<steps {
      if case .done = session.step { return }
      try complete(session.isStarted ? session.step.anyResponse(option) : nil)
    }
  }
}

extension ReflectionStep {
  /// The name of the step, with the question or passage it is about.
  var name: String {
    switch self {
    case .read(_, let passage): "read \(passage.anchor)"
    case .answer(let question): "answer \(question.id)"
    case .reveal: "reveal"
    case .awaitTrainer: "await"
    case .answerAfterReveal(let question): "after \(question.id)"
    case .reconsider(let question, _): "reconsider \(question.id)"
    case .assess(let question, _): "assess \(question.id)"
    case .commit: "commit"
    case .finish: "finish"
    case .done: "done"
    }
  }

  /// A response that the step takes; nil where it takes none.
  func anyResponse(_ option: Int) -> Response? {
    switch self {
    case .answer(let question), .answerAfterReveal(let question), .reconsider(let question, _):
      question.anyResponse(option)
    case .assess(let question, _): .ratings(question.rubric.map(\.weight))
    case .commit: .commitment(Commitment(text: "I will look up.", due: nil))
    default: nil
    }
  }
}

extension Question {
  /// A response that the question takes.
  func anyResponse(_ option: Int) -> Response {
    switch kind {
    case .open, .short: .text("words")
    case .single(let choices), .multiple(let choices): .choices([min(option, choices.count - 1)])
    case .order(let items): .order(Array(items.indices.reversed()))
    case .match(let pairs): .matches(Array(pairs.indices))
    case .scale: .level(0)
    case .number: .number(1)
    }
  }
}
