internal import CaseModel

/// Days as people type them.
enum DayInput {
  /// The day that a text names: a date to come, or a number of days from today; nil for anything else.
  static func date(_ text: String, today: CalendarDate?) -> CalendarDate? {
    guard let today else { return nil }
    let text = text.halfWidth.trimmingSpaces
    if let days = Int(text) {
      return (0...3650).contains(days) ? CalendarDate(dayNumber: today.dayNumber + days) : nil
    }
    return CalendarDate(text).flatMap { $0.isClearlyBefore(today) ? nil : $0 }
  }
}
