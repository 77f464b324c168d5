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
  mutating func complete(_ response: Response? = nil) throws {
    let event = try session.completing(response, stamp: stamp())
    try store.append(event)
    session.apply(event)
  }

  /// A stamp for an event; no two have the same time, so that they sort in the order they were made.
  private mutating func stamp() -> EventStamp {
    let date = now()
    lastMilliseconds = max(lastMilliseconds + 1, Int64(date.timeIntervalSince1970 * 1000))
    var random = SystemRandomNumberGenerator()
    return EventStamp(
      id: EventID(milliseconds: UInt64(lastMilliseconds), random: &random), person: person,
      time: Timestamp(
        milliseconds: lastMilliseconds,
        offsetMinutes: TimeZone.current.secondsFromGMT(for: date) / 60))
  }
}
