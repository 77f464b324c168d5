internal import AnswerStore
internal import CaseModel
internal import Cohorts
internal import Foundation
internal import Terminal

/// How a cohort and its hub stand, to be read.
struct SyncStatus {
  let run: SyncRun
  let messages: SyncMessages

  /// The lines about a cohort.
  /// - Throws: `StoreError`.
  func lines(on entry: CohortBook.Entry) throws -> [ScreenText] {
    guard let account = try run.account(of: entry) else { return [] }
    let leads = entry.seed != nil
    var facts = [
      (messages.hub, account.address),
      (messages.state, messages.isOn(try run.isOn(entry), leads: leads)),
    ]
    if leads {
      let waiting = try run.book.store.outbox(of: account.cohort).count
      facts.append((messages.waits, messages.packets(waiting)))
    } else {
      let selection = try run.desk(of: entry).selection()
      facts.append((messages.waits, messages.waiting(selection)))
      facts.append((messages.isThere, "\(selection.stored)"))
      if !selection.refused.isEmpty {
        facts.append((messages.refused, messages.refusals(selection.refused)))
      }
    }
    facts.append((messages.last, Self.last(account, messages)))
    if let problem = account.problem {
      facts.append(
        (
          messages.trouble,
          messages.trouble(problem, account.failures, next: Self.minute(account.nextAttempt))
        ))
    }
    return [ScreenText(entry.invitation.name, style: .bold)] + FactTable.lines(facts)
  }

  /// When it went well last.
  static func last(_ account: HubAccount, _ messages: SyncMessages) -> String {
    account.lastSuccess.map(minute) ?? messages.never
  }

  /// A time as `2026-08-03 17:36`, where the person is.
  private static func minute(_ milliseconds: Int64) -> String {
    let time = Timestamp(Date(timeIntervalSince1970: Double(milliseconds) / 1000))
    return String(time.description.prefix(16)).replacing("T", with: " ")
  }
}
