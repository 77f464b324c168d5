internal import AnswerStore
internal import CaseModel
internal import Foundation
internal import Reflection

/// Completes the steps of a session: each event is stored durably before the session takes it in,
/// and so before anything else is shown.
struct EventRecorder {
  private(set) var session: ReflectionSession
  private let store: AnswerStore
  private var stamper: EventStamper

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
    let person = try store.person()
    let events = try store.events(person: person, caseID: content.id)
    stamper = EventStamper(person: person, after: events, now: now)
    session = ReflectionSession(content, events: events, startsAgain: startsAgain)
  }

  /// Stores what completes the step at hand.
  /// - Throws: `ReflectionRefusal` where the response doesn't belong to the step, `StoreError` where it
  ///   can't be stored; the session stays where it was.
  mutating func complete(_ response: Response? = nil, certainty: Certainty? = nil) throws {
    try take(session.completing(response, certainty: certainty, stamp: stamper.stamp()))
  }

  /// Stores another answer in the place of the first one given to a question.
  /// - Throws: `ReflectionRefusal` where the analysis was shown, `StoreError` where it can't be stored.
  mutating func change(
    _ question: Question, to response: Response, certainty: Certainty? = nil
  ) throws {
    try take(session.changing(question, to: response, certainty: certainty, stamp: stamper.stamp()))
  }

  /// Stores that a hint was shown.
  /// - Throws: `StoreError` where it can't be stored.
  mutating func showHint(to question: Question) throws {
    try take(session.hinting(question, stamp: stamper.stamp()))
  }

  /// Keeps what was typed so far of an answer.
  /// - Throws: `StoreError` where it can't be stored.
  func keepDraft(_ text: String, of subject: String) throws {
    let draft = Draft(
      person: stamper.person, caseID: session.content.id, attempt: session.attempt,
      subject: subject,
      text: text)
    try store.keep(draft, at: stamper.time)
  }

  /// What was typed of an answer and never confirmed; nil where there is nothing.
  /// - Throws: `StoreError` where it can't be read.
  func draft(of subject: String) throws -> String? {
    try store.draft(
      person: stamper.person, caseID: session.content.id, attempt: session.attempt, subject: subject
    )
  }

  private mutating func take(_ event: AnswerEvent) throws {
    try store.append(event)
    session.apply(event)
  }
}
