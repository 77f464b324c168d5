internal import AnswerStore
internal import CaseModel
internal import Cohorts
internal import Foundation
internal import HubProtocol

/// Synchronises what a trainer sends and gets with the hub of a cohort.
struct TrainerSync {
  let book: CohortBook
  let entry: CohortBook.Entry
  let client: HubClient

  private var cohort: [UInt8] { entry.invitation.id.bytes }

  /// Sends what waits, and merges what members handed in.
  /// - Throws: `HubFailure`, `StoreError`; what was merged before stays.
  func run(_ account: inout HubAccount) throws -> SyncOutcome {
    var outcome = SyncOutcome()
    guard let token = account.token else { throw HubFailure.unauthorized }
    try send(token, &outcome)
    try HubPages(client: client, token: token).forEach(after: account.cursor) { items, next in
      try BundleCollector(book: book) { _, result in
        switch result {
        case .merged(_, let person, let new, _):
          outcome.new += new
          if new > 0 { outcome.people.insert(person) }
        case .withdrawn: outcome.withdrawn += 1
        case .refused(let reason): outcome.strange.append(reason)
        }
      }.collect(items, of: entry)
      account.cursor = next
      try book.store.keep(account)
    }
    return outcome
  }

  private func send(_ token: String, _ outcome: inout SyncOutcome) throws {
    let waiting = try book.store.outbox(of: cohort)
    let items = waiting.compactMap {
      try? JSONDecoder().decode(HubItem.self, from: Data($0.item.utf8))
    }
    try HubPush(client: client, token: token).send(items) { fates in
      try book.store.clearOutbox(of: fates.keys.compactMap { EventID($0) }, in: cohort)
      outcome.packets += fates.values.count { $0 == .stored }
      outcome.refused += fates.values.count { $0 != .stored }
    }
  }
}
