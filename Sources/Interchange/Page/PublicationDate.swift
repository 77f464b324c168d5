internal import CaseModel

/// Dates as pages print them.
enum PublicationDate {
  /// The date that a text consists of: `2014-07-29 17:36`, `2014年7月29日 星期二`, `2014.7.29`,
  /// `29 July 2014`, `July 29, 2014`; nil for anything else.
  static func parse(_ text: String) -> CalendarDate? {
    let text = text.trimmingSpaces
    guard text.utf8.count <= 80 else { return nil }
    if let (date, rest) = CalendarDate.leading(in: text) { return isRemark(rest) ? date : nil }
    let dashed = text.replacing(".", with: "-")
    if let (date, rest) = CalendarDate.leading(in: dashed) { return isRemark(rest) ? date : nil }
    return inEnglish(text)
  }

  /// Whether what follows a date tells no more than the day of the week or the time zone.
  private static func isRemark(_ rest: Substring) -> Bool {
    let rest = rest.trimmingSpaces
    if rest.isEmpty || rest == "Z" { return true }
    return rest.count <= 12
      && ["星期", "周", "(", "（", "GMT", "UTC", "+"].contains(where: rest.hasPrefix)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static func inEnglish(_ text: String) -> CalendarDate? {
    let words = text.lowercased().split { $0.isWhitespace || $0 == "," || $0 == "." }
    guard words.count == 3, let year = Int(words[2]) else { return nil }
    for (dayWord, monthWord) in [(words[0], words[1]), (words[1], words[0])] {
      let digits = dayWord.prefix { $0.isNumber }
      guard let day = Int(digits),
        ["", "st", "nd", "rd", "th"].contains(dayWord.dropFirst(digits.count)),
        monthWord.count >= 3, let month = months.firstIndex(where: { $0.hasPrefix(monthWord) })
      else { continue }
      return CalendarDate(year: year, month: month + 1, day: day)
    }
    return nil
  }
}
