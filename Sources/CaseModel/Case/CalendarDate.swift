/// A date, or a date and a time of day, without a time zone, as cases give them.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The year, as 2010.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month.
  public let day: Int
  /// The minutes after midnight; nil where the time of day isn't given.
  public let minuteOfDay: Int?

  /// A date; nil where the calendar has no such day or the clock no such time.
  public init?(year: Int, month: Int, day: Int, minuteOfDay: Int? = nil) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day),
      minuteOfDay.map({ (0..<1440).contains($0) }) ?? true
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.minuteOfDay = minuteOfDay
  }

  /// ISO 8601: `2010-07-05` or `2010-07-05T12:30`.
  public var description: String {
    let date = "\(Self.pad(year, 4))-\(Self.pad(month, 2))-\(Self.pad(day, 2))"
    return minuteOfDay.map { "\(date)T\(Self.time($0))" } ?? date
  }

  /// The time of day as `12:30`; nil where it isn't given.
  public var timeOfDay: String? { minuteOfDay.map(Self.time) }

  public static func < (left: Self, right: Self) -> Bool { left.key < right.key }

  /// Whether this lies before another date; on the same day only where both give a time.
  public func isClearlyBefore(_ other: CalendarDate) -> Bool {
    let isSameDay = (year, month, day) == (other.year, other.month, other.day)
    return isSameDay && (minuteOfDay == nil || other.minuteOfDay == nil) ? false : self < other
  }

  private var key: (Int, Int, Int, Int) { (year, month, day, minuteOfDay ?? 0) }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func time(_ minute: Int) -> String {
    "\(pad(minute / 60, 2)):\(pad(minute % 60, 2))"
  }

  private static func pad(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
