internal import AnswerStore
internal import Terminal

/// Shows how a store is.
struct StoreView {
  let messages: StoreMessages
  /// Whether the store is a database.
  var isDatabase = false

  /// The lines about a store.
  /// - Parameters:
  ///   - place: where it is.
  ///   - backups: how many backups there are; nil where that isn't to be said.
  func lines(_ report: StoreReport, place: String, backups: Int?) -> [ScreenText] {
    var rows = [
      (messages.store, place), (messages.format, "\(report.format)"),
      (messages.ownEntries, "\(report.ownEvents)"), (messages.drafts, "\(report.drafts)"),
      (messages.cohorts, "\(report.cohorts)"),
      (messages.handedIn, messages.collected(report.collectedEvents, of: report.members)),
    ]
    if let backups { rows.append((messages.backups, "\(backups)")) }
    rows.append((messages.fingerprint, report.fingerprint.isEmpty ? "–" : report.fingerprint))
    return FactTable.lines(rows) + problems(report)
  }

  private func problems(_ report: StoreReport) -> [ScreenText] {
    if report.isSound { return [ScreenText(messages.sound, style: .bold)] }
    let changed = report.changedEvents.prefix(20).map { messages.changed("\($0)") }
    return (report.damage + changed).map { ScreenText($0, style: .warning) } + [
      ScreenText(isDatabase ? messages.databaseDamaged : messages.damaged, style: .bold)
    ]
  }
}
