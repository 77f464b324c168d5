internal import AnswerStore
internal import Terminal

/// Shows how a store is.
enum StoreView {
  /// The lines about a store.
  /// - Parameters:
  ///   - place: the path of its file.
  ///   - backups: how many backups there are; nil where that isn't to be said.
  static func lines(_ report: StoreReport, place: String, backups: Int?) -> [ScreenText] {
    var rows = [
      ("Store", place), ("Format", "\(report.format)"),
      ("Your entries", "\(report.ownEvents)"), ("Drafts", "\(report.drafts)"),
      ("Cohorts", "\(report.cohorts)"),
      (
        "Handed in",
        "\(Count.text(report.collectedEvents, "entry", "entries")) of "
          + Count.text(report.members, "person", "persons")
      ),
    ]
    if let backups { rows.append(("Backups", "\(backups)")) }
    rows.append(("Fingerprint", report.fingerprint.isEmpty ? "–" : report.fingerprint))
    let column = 14
    let table = rows.map { name, value in
      ScreenText(name.padding(to: column), style: .dim) + ScreenText(value)
    }
    return table + problems(report)
  }

  private static func problems(_ report: StoreReport) -> [ScreenText] {
    if report.isSound { return [ScreenText("Everything is as it was written.", style: .bold)] }
    let changed = report.changedEvents.prefix(20).map {
      "Entry \($0) is no longer what was written."
    }
    return (report.damage + changed).map { ScreenText($0, style: .warning) } + [
      ScreenText(
        "The file is damaged. Bring back a backup: casebook store backups lists them, casebook store restore takes one.",
        style: .bold)
    ]
  }

  /// What a backup is, in words.
  static func description(of name: BackupName) -> String {
    switch name {
    case .daily(let day): "\(day)"
    case .beforeFormat(let format, _): "before format \(format)"
    case .replaced(let day, _): "replaced on \(day)"
    }
  }
}

extension String {
  /// The text with spaces behind it, up to a number of columns.
  fileprivate func padding(to columns: Int) -> String {
    self + String(repeating: " ", count: max(1, columns - count))
  }
}
