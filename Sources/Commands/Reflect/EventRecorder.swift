internal import AnswerStore
internal import CaseModel
internal import Foundation
internal import Reflection

/// Completes the steps of a session: each event is stored durably before the session takes it in,
/// and so before anything else is shown.
struct EventRecorder {
  private(set) var session: ReflectionSession
  let store: any AnswerStore
  private let drafts: DraftShelf
  private var stamper: EventStamper

  /// Takes up the latest attempt at a case, or begins a new one.
  /// - Parameters:
  ///   - content: the case.
  ///   - store: where the answers are kept.
  ///   - startsAgain: whether a new attempt begins where the latest is finished.
  ///   - now: the clock.
  init(
    _ content: Case, store: any AnswerStore, startsAgain: Bool,
    now: @escaping () -> Date = Date.init
  ) throws {
    self.store = store
    let person = try store.person()
    drafts = DraftShelf(store, person: person)
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
    try drafts.keep(
      text, of: subject, caseID: session.content.id, attempt: session.attempt, at: stamper.time)
  }

  /// What was typed of an answer and never confirmed; nil where there is nothing.
  /// - Throws: `StoreError` where it can't be read.
  func draft(of subject: String) throws -> String? {
    try drafts.text(of: subject, caseID: session.content.id, attempt: session.attempt)
  }

  /// What was typed and is in memory only, as the store didn't take it; nil where there is nothing.
  var unstoredText: String? { drafts.unstoredText }

  /// Stores what is in memory only.
  /// - Throws: `StoreError` where it still can't be stored.
  func storeDrafts() throws { try drafts.storeAll(at: stamper.time) }

  private mutating func take(_ event: AnswerEvent) throws {
    try store.append(event)
    drafts.forget(answeredBy: event)
    session.apply(event)
  }
}
