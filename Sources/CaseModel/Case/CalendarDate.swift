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
    var text = ""
    for (number, width) in [(year, 4), (month, 2), (day, 2)] {
      if !text.isEmpty { text += "-" }
      Self.append(number, width, to: &text)
    }
    return minuteOfDay.map { "\(text)T\(Self.time($0))" } ?? text
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
    var text = ""
    append(minute / 60, 2, to: &text)
    text += ":"
    append(minute % 60, 2, to: &text)
    return text
  }

  /// Appends the last digits of a number, which takes a fraction of the time of padding its text.
  private static func append(_ number: Int, _ width: Int, to text: inout String) {
    var unit = 1
    for _ in 1..<width { unit *= 10 }
    while unit > 0 {
      let digit = UInt8(truncatingIfNeeded: number / unit % 10)
      text.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "0") + digit))
      unit /= 10
    }
  }
}
