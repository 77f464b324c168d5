internal import CaseModel
internal import Foundation
internal import Reflection

/// Somebody who doesn't exist, and how they work through cases: the better they are, the more they get right, the surer
/// they are of it, and the more often they keep what they promised. What they write says that it is made up.
struct SyntheticPerson {
  private let ability: Double
  private let membership: (AnswerEvent) -> AnswerEvent
  private let name: String
  private var clock: Int64
  private var random: SeededGenerator

  /// A person.
  /// - Parameters:
  ///   - name: the pseudonym.
  ///   - start: when they begin, Unix time in milliseconds.
  ///   - membership: an event as the cohort sees it.
  init(
    name: String, start: Int64, random: SeededGenerator,
    membership: @escaping (AnswerEvent) -> AnswerEvent
  ) {
    self.name = name
    self.membership = membership
    clock = start
    var random = random
    ability = Self.normal(&random)
    self.random = random
  }

  /// What they did with a case.
  mutating func workThrough(_ content: Case) -> [AnswerEvent] {
    // Some never begin, some stop on the way.
    let patience = Double.random(in: 0..<1, using: &random)
    if patience < 0.06 { return [] }
    let steps = patience < 0.16 ? Int.random(in: 1...5, using: &random) : 10_000
    clock += Int64.random(in: 1...2 * 86_400_000, using: &random)
    var session = ReflectionSession(content, events: [])
    var events: [AnswerEvent] = []
    while events.count < steps {
      if session.isStarted, case .done = session.step { break }
      guard let event = next(session) else { break }
      events.append(event)
      session.apply(event)
    }
    return (events + followUps(of: events)).map(membership)
  }

  private mutating func next(_ session: ReflectionSession) -> AnswerEvent? {
    if !session.isStarted { return try? session.completing(stamp: stamp(after: 1)) }
    switch session.step {
    case .read: return try? session.completing(stamp: stamp(after: 2))
    case .answer(let question), .answerAfterReveal(let question):
      let bonus = session.isRevealed ? 1.0 : 0
      let answer = answer(to: question, bonus: bonus)
      let certainty = question.asksConfidence ? certainty(of: answer, to: question) : nil
      return try? session.completing(
        answer, certainty: certainty, stamp: stamp(after: minutes(question)))
    case .reconsider(let question, _):
      let changes = Double.random(in: 0..<1, using: &random) < 0.5
      let second = changes ? answer(to: question, bonus: 1.2) : .skipped
      return try? session.completing(second, stamp: stamp(after: 1.5))
    case .assess(let question, _):
      let points = question.rubric.map { criterion -> Double? in
        let levels = [0, (criterion.weight / 2).rounded(.down), criterion.weight]
        let place = Int((1.2 + ability * 0.5 + Self.normal(&random) * 0.6).rounded())
        return levels[min(2, max(0, place))]
      }
      return try? session.completing(.ratings(points), stamp: stamp(after: 1))
    case .commit:
      let promises = Double.random(in: 0..<1, using: &random) < 0.8
      let response: Response =
        promises ? .commitment(Commitment(text: "(synthetic commitment)")) : .skipped
      return try? session.completing(response, stamp: stamp(after: 2))
    case .reveal, .awaitTrainer, .finish, .done:
      return try? session.completing(stamp: stamp(after: 2))
    }
  }

  /// How long an answer takes: lognormal, around three minutes for words and one for the rest.
  private mutating func minutes(_ question: Question) -> Double {
    exp(Self.normal(&random) * 0.5) * (question.kind.isOpen ? 3 : 1)
  }

  private mutating func answer(to question: Question, bonus: Double) -> Response {
    if Double.random(in: 0..<1, using: &random) < 0.03 { return .skipped }
    var choice = SeededGenerator(seed: question.contentHash)
    let difficulty = Self.normal(&choice) * 0.7
    let chance = 1 / (1 + exp(-(1.2 * ability - difficulty + bonus + 0.4)))
    let knows = Double.random(in: 0..<1, using: &random) < chance
    return SyntheticAnswer(question: question, knows: knows).response(&random)
  }

  private mutating func certainty(of answer: Response, to question: Question) -> Certainty {
    let isRight = Scoring.share(of: answer, to: question) == 1
    let sure = Self.normal(&random) + ability * 0.3 + (isRight ? 0.8 : 0.1)
    return sure > 1 ? .high : sure > 0 ? .middle : .low
  }

  private mutating func followUps(of events: [AnswerEvent]) -> [AnswerEvent] {
    // What becomes of it shows weeks later, while they go on with other cases.
    let now = clock
    defer { clock = now }
    return events.filter { $0.kind == .committed && $0.response != .skipped }.compactMap { event in
      let fate = Double.random(in: 0..<1, using: &random) + ability * 0.1
      let outcome: CommitmentOutcome? =
        fate > 0.6 ? .kept : fate > 0.4 ? .partly : fate > 0.25 ? .dropped : nil
      guard let outcome else { return nil }
      let stamp = stamp(after: 21 * 1440)
      return AnswerEvent(
        id: stamp.id, person: name, caseID: event.caseID, attempt: 1, kind: .followedUp,
        subject: event.id.description,
        response: .outcome(outcome, note: "(synthetic)", due: nil), time: stamp.time)
    }
  }

  private mutating func stamp(after minutes: Double) -> EventStamp {
    clock += Int64(max(0.05, minutes) * 60_000)
    return EventStamp(
      id: EventID(milliseconds: UInt64(max(0, clock)), random: &random), person: name,
      time: Timestamp(milliseconds: clock, offsetMinutes: 480))
  }

  /// A number from the standard normal distribution, by G. E. P. Box and M. E. Muller (1958).
  private static func normal(_ random: inout SeededGenerator) -> Double {
    let radius = sqrt(-2 * log(Double.random(in: 1e-12..<1, using: &random)))
    return radius * cos(2 * .pi * Double.random(in: 0..<1, using: &random))
  }
}
