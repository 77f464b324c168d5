internal import AnswerStore
internal import CaseModel
internal import Cohorts
internal import Foundation
internal import HubProtocol
internal import SQLiteStore

/// Synchronises the cohorts of a person with their hubs, and keeps when to try again.
struct SyncRun {
  let book: CohortBook
  /// The time by the clock.
  var now: Timestamp = .now

  /// The cohorts that have a hub.
  var entries: [CohortBook.Entry] { book.entries.filter { $0.invitation.hub != nil } }

  /// Whether a cohort synchronises: its member agreed, or its trainer has a token.
  /// - Throws: `StoreError`.
  func isOn(_ entry: CohortBook.Entry) throws -> Bool {
    let id = entry.invitation.id.bytes
    return entry.seed == nil
      ? try book.store.syncConsent(to: id) != nil : try account(of: entry)?.token != nil
  }

  /// How the person and the hub of a cohort stand; as at the beginning where the cohort has another hub now. Nil where it
  /// has none.
  /// - Throws: `StoreError`.
  func account(of entry: CohortBook.Entry) throws -> HubAccount? {
    guard let hub = entry.invitation.hub else { return nil }
    let id = entry.invitation.id.bytes
    if let known = try book.store.hubAccount(in: id), known.address == hub.address.description {
      return known
    }
    return HubAccount(cohort: id, address: hub.address.description)
  }

  /// Where a member's answers are sealed for a cohort.
  func desk(of entry: CohortBook.Entry) -> SubmissionDesk {
    SubmissionDesk(book: book, entry: entry, time: now)
  }

  /// Whether there is a cohort that it is time to try by itself.
  /// - Throws: `StoreError`.
  var isAnyDue: Bool { get throws { try entries.contains(where: isDue) } }

  /// Tells the hub of a cohort that its member takes everything back.
  /// - Returns: whether it was told; nil where nothing ever went there.
  /// - Throws: `StoreError`, an error of the cryptography.
  func withdraw(from entry: CohortBook.Entry) throws -> Result<Void, HubFailure>? {
    guard let hub = entry.invitation.hub, let token = try account(of: entry)?.token else {
      return nil
    }
    let item = try desk(of: entry).sealer().withdrawal()
    // Who wants to be forgotten doesn't wait for long.
    let client = try client(of: hub, entry, seconds: 20)
    return try told {
      let answer = try client.push([item], token: token)
      guard answer.stored == [item.id] else { throw HubFailure.nonsense("it doesn't take it") }
    }
  }

  /// Has the hub of a cohort forget the tokens of its member.
  /// - Returns: whether it was told; nil where there is no token.
  /// - Throws: `StoreError`, an error of the cryptography.
  func revokeTokens(in entry: CohortBook.Entry) throws -> Result<Void, HubFailure>? {
    guard let hub = entry.invitation.hub, let token = try account(of: entry)?.token else {
      return nil
    }
    let person = try desk(of: entry).sealer().membership.person
    let client = try client(of: hub, entry, seconds: 20)
    return try told { try client.revokeTokens(of: person, token: token) }
  }

  private func told(_ tell: () throws -> Void) throws -> Result<Void, HubFailure> {
    do {
      try tell()
      return .success(())
    } catch let failure as HubFailure {
      return .failure(failure)
    }
  }

  private func client(
    of hub: HubInvitation, _ entry: CohortBook.Entry, seconds: Int = 120
  ) throws -> HubClient {
    try HubClient(
      address: hub.address, cohort: entry.invitation.id, folder: book.store.workFolder.folder,
      seconds: seconds)
  }

  /// Whether it is time to try a cohort by itself.
  /// - Throws: `StoreError`.
  func isDue(_ entry: CohortBook.Entry) throws -> Bool {
    guard let account = try account(of: entry), try isOn(entry) else { return false }
    // A clock that was put back mustn't keep anything waiting longer than the longest wait.
    let wait = account.nextAttempt - now.milliseconds
    return wait <= 0 || wait > Backoff.longest
  }

  /// Synchronises a cohort.
  /// - Returns: what came of it, or why it failed; both are kept.
  /// - Throws: `StoreError`.
  func synchronise(_ entry: CohortBook.Entry) throws -> Result<SyncOutcome, HubFailure> {
    guard let hub = entry.invitation.hub, var account = try account(of: entry) else {
      return .success(SyncOutcome())
    }
    try book.store.keep(account)
    let client = try client(of: hub, entry)
    do {
      let outcome: SyncOutcome
      if entry.seed == nil {
        outcome = try MemberSync(desk: desk(of: entry), hub: hub, client: client).run(&account)
      } else {
        outcome = try TrainerSync(book: book, entry: entry, client: client).run(&account)
      }
      account.failures = 0
      account.nextAttempt = 0
      account.problem = nil
      account.lastSuccess = now.milliseconds
      try book.store.keep(account)
      return .success(outcome)
    } catch let failure as HubFailure {
      var asked: Int?
      if case .busy(let seconds) = failure { asked = seconds }
      // Who was led astray begins at the beginning; what is there already isn't stored twice.
      if failure == .astray { account.cursor = nil }
      account.failures += 1
      var random = SeededGenerator(seed: .random(in: .min ... .max))
      account.nextAttempt =
        now.milliseconds + Backoff.wait(after: account.failures, asked: asked, using: &random)
      account.problem = failure.word
      try book.store.keep(account)
      return .failure(failure)
    }
  }
}
