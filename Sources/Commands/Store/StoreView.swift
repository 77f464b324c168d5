internal import AnswerStore
internal import Terminal

/// Shows how a store is.
struct StoreView {
  let messages: StoreMessages

  /// The lines about a store.
  /// - Parameters:
  ///   - place: the path of its file.
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
      ScreenText(messages.damaged, style: .bold)
    ]
  }
}
