internal import AnswerStore
public import CaseModel

/// What a backup that the program made is called, and when it is let go.
public enum BackupName: Sendable, Hashable {
  /// The first one of a day.
  case daily(CalendarDate)
  /// The one before a migration to a format; there may be several.
  case beforeFormat(Int, number: Int)
  /// What was there before another store was restored; there may be several.
  case replaced(CalendarDate, number: Int)

  /// The name of its file.
  public var file: String {
    switch self {
    case .daily(let day): "answers-\(day).sqlite"
    case .beforeFormat(let format, let number): "answers-before-format-\(format)-\(number).sqlite"
    case .replaced(let day, let number): "answers-replaced-\(day)-\(number).sqlite"
    }
  }

  /// The backup that a file is; nil for other files.
  public init?(file: String) {
    if let match = file.wholeMatch(of: #/answers-(\d{4}-\d\d-\d\d)\.sqlite/#),
      let day = CalendarDate(String(match.1))
    {
      self = .daily(day)
    } else if let match = file.wholeMatch(
      of: #/answers-before-format-(\d{1,6})-(\d{1,6})\.sqlite/#),
      let format = Int(match.1), let number = Int(match.2)
    {
      self = .beforeFormat(format, number: number)
    } else if let match = file.wholeMatch(
      of: #/answers-replaced-(\d{4}-\d\d-\d\d)-(\d{1,6})\.sqlite/#),
      let day = CalendarDate(String(match.1)), let number = Int(match.2)
    {
      self = .replaced(day, number: number)
    } else {
      return nil
    }
  }

  /// Which of the daily backups stay: those of the last seven days, the newest of each of the last five weeks, and
  /// the newest of each of the last twelve months.
  /// - Parameters:
  ///   - days: the days that there are backups of.
  ///   - today: the current day.
  public static func kept(of days: [CalendarDate], today: CalendarDate) -> Set<CalendarDate> {
    var kept: Set<CalendarDate> = []
    var weeks: Set<Int> = []
    var months: Set<Int> = []
    for day in days.sorted(by: { $0.dayNumber > $1.dayNumber }) {
      let age = today.dayNumber - day.dayNumber
      // Day 0 was a Thursday; weeks begin on Mondays.
      let isNewestOfWeek = weeks.insert((day.dayNumber + 3) / 7).inserted
      let isNewestOfMonth = months.insert(day.year * 12 + day.month).inserted
      if age < 7 || (isNewestOfWeek && age < 35) || (isNewestOfMonth && age < 366) {
        kept.insert(day)
      }
    }
    return kept
  }
}
