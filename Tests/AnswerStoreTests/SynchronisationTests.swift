import AnswerStore
import CaseModel
import TestSupport
import Testing

/// What a store keeps of the hubs that its owner synchronises with.
@Suite struct SynchronisationTests {
  private let cohort = [UInt8](repeating: 1, count: 16)
  private let other = [UInt8](repeating: 2, count: 16)
  private let now = Timestamp(milliseconds: 1_800_000_000_000, offsetMinutes: 480)

  /// A store of somebody who belongs to the cohort.
  private func store(_ backend: Backend) throws -> any AnswerStore {
    let store = try StorePlace(backend).open()
    try store.keep(CohortRecord(id: cohort, invitation: "i", seed: nil, added: 1))
    return store
  }

  private func account() -> HubAccount {
    var account = HubAccount(cohort: cohort, address: "https://hub.example")
    account.token = "t"
    account.cursor = "7"
    account.failures = 3
    account.nextAttempt = 99
    account.lastSuccess = 5
    account.problem = "down"
    return account
  }

  @Test(arguments: Backend.installed)
  func anAccountIsKeptForEachCohort(backend: Backend) throws {
    let store = try store(backend)
    try store.keep(account())
    #expect(try store.hubAccount(in: cohort) == account())
    #expect(try store.hubAccount(in: other) == nil)
  }

  @Test(arguments: Backend.installed)
  func whatTheHubHasStaysSo(backend: Backend) throws {
    let store = try store(backend)
    let ids = (1...3).map { event(Int64($0)).id }
    try store.note([ids[0]: .stored, ids[1]: .refused("forged"), ids[2]: .released], in: cohort)
    try store.note([ids[0]: .refused("conflict"), ids[1]: .released], in: cohort)
    #expect(
      try store.hubEvents(in: cohort) == [
        ids[0]: .stored, ids[1]: .released, ids[2]: .released,
      ])
    #expect(try store.hubEvents(in: other).isEmpty)
  }

  @Test(arguments: Backend.installed)
  func anotherHubHasNothingYet(backend: Backend) throws {
    let store = try store(backend)
    let id = event(1).id
    try store.keep(account())
    try store.note([id: .stored], in: cohort)
    try store.keep(account())
    #expect(try store.hubEvents(in: cohort) == [id: .stored])
    try store.keep(HubAccount(cohort: cohort, address: "https://other.example"))
    #expect(try store.hubEvents(in: cohort) == [id: .released])
  }

  @Test(arguments: Backend.installed)
  func everythingCanBeSentAgain(backend: Backend) throws {
    let store = try store(backend)
    let ids = (1...2).map { event(Int64($0)).id }
    try store.keep(account())
    try store.note([ids[0]: .stored, ids[1]: .refused("forged")], in: cohort)
    try store.sendAgain(in: cohort)
    #expect(try store.hubEvents(in: cohort) == [ids[0]: .released, ids[1]: .released])
    #expect(try store.hubAccount(in: cohort)?.cursor == nil)
    #expect(try store.hubAccount(in: cohort)?.token == "t")
  }

  @Test(arguments: Backend.installed)
  func whatIsLaidOutWaitsUntilItIsTaken(backend: Backend) throws {
    let store = try store(backend)
    let ids = (1...2).map { event(Int64($0)).id }
    try store.layOut("two", as: ids[1], for: cohort)
    try store.layOut("one", as: ids[0], for: cohort)
    #expect(try store.outbox(of: cohort).map(\.item) == ["one", "two"])
    try store.clearOutbox(of: [ids[0]], in: other)
    try store.clearOutbox(of: [ids[1]], in: cohort)
    #expect(try store.outbox(of: cohort).map(\.item) == ["one"])
  }

  @Test(arguments: Backend.installed, [true, false])
  func nothingStaysWhereThePersonGoes(backend: Backend, isErased: Bool) throws {
    let store = try store(backend)
    try store.keep(
      CohortRecord(id: other, invitation: "led", seed: .init(repeating: 3, count: 32), added: 1))
    for id in [cohort, other] {
      var account = account()
      account.cohort = id
      try store.keep(account)
      try store.note([event(1).id: .stored], in: id)
      try store.recordSyncConsent(to: id, at: now)
    }
    #expect(try store.syncConsent(to: cohort) == now)
    if isErased { _ = try store.eraseOwner(knownAs: []) } else { try store.leave(cohort) }
    #expect(try store.hubAccount(in: cohort) == nil)
    #expect(try store.hubEvents(in: cohort).isEmpty)
    #expect(try store.syncConsent(to: cohort) == nil)
    #expect(try store.hubAccount(in: other) != nil)
    // What works for the hub meanwhile leaves nothing behind.
    try store.keep(account())
    try store.note([event(1).id: .stored], in: cohort)
    #expect(try store.hubAccount(in: cohort) == nil && store.hubEvents(in: cohort).isEmpty)
  }
}
