extension CalendarDate {
  /// A date that stands alone: `2010-07-05`, `2010-07-05 12:30`, `2010-07-05T12:30:00+08:00`,
  /// `2010年7月5日`; nil for anything else.
  public init?(_ text: String) {
    if let date = Self.usual(text) {
      self = date
      return
    }
    guard let (date, rest) = Self.leading(in: text), Self.isZone(rest) else { return nil }
    self = date
  }

  /// A text of the form `2010-07-05`, as nearly all dates are written; nil for others.
  private static func usual(_ text: String) -> CalendarDate? {
    guard text.utf8.count == 10 else { return nil }
    var numbers = [0, 0, 0]
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case 0x30...0x39 where index != 4 && index != 7:
        let part = index < 4 ? 0 : index < 7 ? 1 : 2
        numbers[part] = numbers[part] * 10 + Int(byte - 0x30)
      case UInt8(ascii: "-") where index == 4 || index == 7: continue
      default: return nil
      }
    }
    return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// A date at the start of a text, and what follows it.
  ///
  /// Full-width digits and colons are taken as well as half-width ones.
  public static func leading(in text: String) -> (date: CalendarDate, rest: Substring)? {
    var reader = Reader(text: text[...])
    guard let year = reader.number(digits: 4...4), let separator = reader.separator("-/年"),
      let month = reader.number(digits: 1...2),
      reader.separator(separator == "年" ? "月" : "-/") != nil,
      let day = reader.number(digits: 1...2), separator != "年" || reader.separator("日号") != nil
    else { return nil }
    let endOfDate = reader.text
    let minute = reader.timeOfDay()
    if minute == nil { reader.text = endOfDate }
    guard let date = CalendarDate(year: year, month: month, day: day, minuteOfDay: minute) else {
      return nil
    }
    return (date, reader.text)
  }

  /// Whether a text is empty, or the offset from UTC at the end of an ISO 8601 time.
  private static func isZone(_ text: Substring) -> Bool {
    let text = text.trimmingPrefix(while: \.isWhitespace)
    if text.isEmpty || text == "Z" { return true }
    return (text.hasPrefix("+") || text.hasPrefix("-"))
      && text.dropFirst().allSatisfy { $0.isASCII && ($0.isNumber || $0 == ":") }
  }

  private struct Reader {
    var text: Substring

    mutating func number(digits: ClosedRange<Int>) -> Int? {
      let run = text.prefix { $0.wholeNumberValue != nil && !$0.isLetter }
      guard digits.contains(run.count), let number = Int(String(run).halfWidth) else { return nil }
      text = text.dropFirst(run.count)
      return number
    }

    mutating func separator(_ allowed: String) -> Character? {
      guard let first = text.first, let folded = String(first).halfWidth.first,
        allowed.contains(folded)
      else { return nil }
      text = text.dropFirst()
      return folded
    }

    /// The minutes after midnight of a time that follows a date, seconds read and dropped.
    mutating func timeOfDay() -> Int? {
      let spaces = text.prefix { $0 == " " || $0 == "T" || $0 == "\u{3000}" }
      text = text.dropFirst(spaces.count)
      guard let hour = number(digits: 1...2), hour < 24, let mark = separator(":时點点"),
        let minute = number(digits: 2...2), minute < 60
      else { return nil }
      if mark == ":" {
        let end = text
        if separator(":") == nil || number(digits: 2...2) == nil { text = end }
      } else {
        _ = separator("分")
      }
      return hour * 60 + minute
    }
  }
}
