internal import AnswerStore
internal import CaseModel
internal import Terminal

/// For how long collected answers are kept.
enum Retention {
  /// Erases what is older than the organisation keeps it, and says how much that was.
  /// - Parameter months: how long it is kept; nil for always.
  /// - Throws: `StoreError`.
  static func apply(
    to store: any AnswerStore, months: Int?, _ interface: InterfaceOptions
  ) throws {
    guard let months else { return }
    let erased = try store.eraseCollected(before: limit(months: months, now: .now))
    guard erased > 0 else { return }
    try interface.screen.print(
      ScreenText(interface.trainerMessages.expired(erased, months: months)))
  }

  /// The time before which answers are too old, Unix time in milliseconds: the same day of the month, some
  /// months ago, or the last one where that month is shorter.
  static func limit(months: Int, now: Timestamp) -> Int64 {
    guard let today = CalendarDate(dayNumber: now.day) else { return 0 }
    let month = today.year * 12 + today.month - 1 - months
    let day = (1...31).reversed().lazy.filter { $0 <= today.day }.compactMap {
      CalendarDate(year: month / 12, month: month % 12 + 1, day: $0)
    }.first
    return Int64(day?.dayNumber ?? 0) * 86_400_000
  }
}
