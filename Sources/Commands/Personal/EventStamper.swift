internal import CaseModel
internal import Foundation
internal import Reflection

/// Stamps events with the person, the time and an identity.
struct EventStamper {
  let person: String
  private let now: () -> Date
  private var lastMilliseconds: Int64

  /// Stamps for a person.
  /// - Parameters:
  ///   - events: what they did before; new events sort after these.
  ///   - now: the clock.
  init(person: String, after events: [AnswerEvent], now: @escaping () -> Date = Date.init) {
    self.person = person
    self.now = now
    lastMilliseconds = events.map(\.time.milliseconds).max() ?? 0
  }

  /// The time by the clock.
  var time: Timestamp { Timestamp(now()) }

  /// A stamp for an event; no two have the same time, so that they sort in the order they were made.
  mutating func stamp() -> EventStamp {
    var time = time
    time.milliseconds = max(lastMilliseconds + 1, time.milliseconds)
    lastMilliseconds = time.milliseconds
    return EventStamp(
      id: EventID(milliseconds: UInt64(lastMilliseconds)), person: person,
      time: time)
  }
}
