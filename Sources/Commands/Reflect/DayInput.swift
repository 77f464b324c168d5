internal import CaseModel
internal import Foundation

/// Days as people type them.
enum DayInput {
  /// The day that a text names: a date to come, or a number of days from today; nil for anything else.
  static func date(_ text: String, today: CalendarDate?) -> CalendarDate? {
    guard let today else { return nil }
    let text = text.halfWidth.trimmingSpaces
    if let days = Int(text) { return (0...3650).contains(days) ? adding(days, to: today) : nil }
    return CalendarDate(text).flatMap { $0.isClearlyBefore(today) ? nil : $0 }
  }

  private static func adding(_ days: Int, to date: CalendarDate) -> CalendarDate? {
    let calendar = Calendar(identifier: .gregorian)
    let parts = DateComponents(year: date.year, month: date.month, day: date.day, hour: 12)
    guard let start = calendar.date(from: parts),
      let end = calendar.date(byAdding: .day, value: days, to: start)
    else { return nil }
    let found = calendar.dateComponents([.year, .month, .day], from: end)
    guard let year = found.year, let month = found.month, let day = found.day else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
