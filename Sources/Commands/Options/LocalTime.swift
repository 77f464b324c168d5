internal import CaseModel
internal import Foundation

extension Timestamp {
  /// A time of the clock, with the offset of the local time zone at that time.
  init(_ date: Date) {
    self.init(
      milliseconds: Int64(date.timeIntervalSince1970 * 1000),
      offsetMinutes: TimeZone.current.secondsFromGMT(for: date) / 60)
  }

  /// The time by the clock.
  static var now: Timestamp { Timestamp(Date()) }
}

extension CalendarDate {
  /// The current day in the local time zone.
  static var today: CalendarDate? { CalendarDate(dayNumber: Timestamp.now.day) }
}
