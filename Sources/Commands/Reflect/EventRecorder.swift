internal import AnswerStore
internal import CaseModel
internal import Foundation
internal import Reflection

/// Completes the steps of a session: each event is stored durably before the session takes it in,
/// and so before anything else is shown.
struct EventRecorder {
  private(set) var session: ReflectionSession
  private let store: AnswerStore
  private let person: String
  private let now: () -> Date
  private var lastMilliseconds: Int64

  /// Takes up the latest attempt at a case, or begins a new one.
  /// - Parameters:
  ///   - content: the case.
  ///   - store: where the answers are kept.
  ///   - startsAgain: whether a new attempt begins where the latest is finished.
  ///   - now: the clock.
  init(
    _ content: Case, store: AnswerStore, startsAgain: Bool, now: @escaping () -> Date = Date.init
  ) throws {
    self.store = store
    self.now = now
    person = try store.person()
    let events = try store.events(person: person, caseID: content.id)
    lastMilliseconds = events.map(\.time.milliseconds).max() ?? 0
    session = ReflectionSession(content, events: events, startsAgain: startsAgain)
  }

  /// Stores what completes the step at hand.
  /// - Throws: `ReflectionRefusal` where the response doesn't belong to the step, `StoreError` where it
  ///   can't be stored; the session stays where it was.
  mutating func complete(_ response: Response? = nil, certainty: Certainty? = nil) throws {
    try take(session.completing(response, certainty: certainty, stamp: stamp()))
  }

  /// Stores another answer in the place of the first one given to a question.
  /// - Throws: `ReflectionRefusal` where the analysis was shown, `StoreError` where it can't be stored.
  mutating func change(
    _ question: Question, to response: Response, certainty: Certainty? = nil
  ) throws {
    try take(session.changing(question, to: response, certainty: certainty, stamp: stamp()))
  }

  /// Stores that a hint was shown.
  /// - Throws: `StoreError` where it can't be stored.
  mutating func showHint(to question: Question) throws {
    try take(session.hinting(question, stamp: stamp()))
  }

  /// Keeps what was typed so far of an answer.
  /// - Throws: `StoreError` where it can't be stored.
  func keepDraft(_ text: String, of subject: String) throws {
    let draft = Draft(
      person: person, caseID: session.content.id, attempt: session.attempt, subject: subject,
      text: text)
    try store.keep(draft, at: timestamp(now()))
  }

  /// What was typed of an answer and never confirmed; nil where there is nothing.
  /// - Throws: `StoreError` where it can't be read.
  func draft(of subject: String) throws -> String? {
    try store.draft(
      person: person, caseID: session.content.id, attempt: session.attempt, subject: subject)
  }

  private mutating func take(_ event: AnswerEvent) throws {
    try store.append(event)
    session.apply(event)
  }

  private func timestamp(_ date: Date) -> Timestamp {
    Timestamp(
      milliseconds: Int64(date.timeIntervalSince1970 * 1000),
      offsetMinutes: TimeZone.current.secondsFromGMT(for: date) / 60)
  }

  /// A stamp for an event; no two have the same time, so that they sort in the order they were made.
  private mutating func stamp() -> EventStamp {
    var time = timestamp(now())
    time.milliseconds = max(lastMilliseconds + 1, time.milliseconds)
    lastMilliseconds = time.milliseconds
    var random = SystemRandomNumberGenerator()
    return EventStamp(
      id: EventID(milliseconds: UInt64(lastMilliseconds), random: &random), person: person,
      time: time)
  }
}
