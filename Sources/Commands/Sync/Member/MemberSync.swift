internal import AnswerStore
internal import CaseModel
internal import Cohorts
internal import Foundation
internal import HubProtocol

/// Synchronises what a member did with the hub of a cohort.
struct MemberSync {
  let desk: SubmissionDesk
  let hub: HubInvitation
  let client: HubClient
  private let sealer: SubmissionSealer

  /// Some events are sealed at a time, so that little memory is needed.
  private static let batch = 200

  private var store: any AnswerStore { desk.book.store }
  private var cohort: [UInt8] { desk.entry.invitation.id.bytes }

  init(desk: SubmissionDesk, hub: HubInvitation, client: HubClient) throws {
    (self.desk, self.hub, self.client) = (desk, hub, client)
    sealer = try desk.sealer()
  }

  /// Sends what may go, and fetches what is there.
  /// - Throws: `HubFailure`, `StoreError`; what was acknowledged before is noted.
  func run(_ account: inout HubAccount) throws -> SyncOutcome {
    var outcome = SyncOutcome()
    let isNew = account.token == nil
    if isNew { try enrol(&account) }
    do {
      try work(&account, &outcome)
    } catch HubFailure.unauthorized {
      // The token was revoked or is worn out. The join code may still let one in, but not twice in a row.
      account.token = nil
      try store.keep(account)
      guard !isNew else { throw HubFailure.unauthorized }
      try enrol(&account)
      try work(&account, &outcome)
    }
    return outcome
  }

  private func enrol(_ account: inout HubAccount) throws {
    let enrolment = try Enrolment(
      secret: hub.secret, made: desk.time.milliseconds, membership: sealer.membership,
      in: desk.entry.invitation.id)
    account.token = try client.enrol(enrolment, as: sealer.membership.person)
    try store.keep(account)
  }

  private func work(_ account: inout HubAccount, _ outcome: inout SyncOutcome) throws {
    guard let token = account.token else { return }
    try send(token, &outcome)
    try fetch(token, &account, &outcome)
  }

  private func send(_ token: String, _ outcome: inout SyncOutcome) throws {
    let ready = try desk.selection().ready
    var rest = ready[...]
    while !rest.isEmpty {
      // What the person takes back or keeps back meanwhile doesn't go.
      guard try store.syncConsent(to: cohort) != nil else { return }
      let keptBack = try desk.keptBack
      let some = rest.prefix(Self.batch).filter { !keptBack.contains($0.id) }
      rest = rest.dropFirst(Self.batch)
      let sealed = try sealer.items(of: some)
      let originals = Dictionary(
        sealed.map { ($0.item.id, $0.event) }, uniquingKeysWith: { first, _ in first })
      try HubPush(client: client, token: token).send(sealed.map(\.item)) { fates in
        var states: [EventID: HubEventState] = [:]
        for (id, fate) in fates { originals[id].map { states[$0] = fate } }
        try store.note(states, in: cohort)
        outcome.sent += states.values.count { $0 == .stored }
        outcome.refused += states.values.count { $0 != .stored }
      }
    }
  }

  private func fetch(
    _ token: String, _ account: inout HubAccount, _ outcome: inout SyncOutcome
  ) throws {
    let inbox = ReviewInbox(book: desk.book)
    try HubPages(client: client, token: token).forEach(after: account.cursor) { items, next in
      for item in items {
        do {
          if try inbox.take(item, of: desk.entry, for: sealer.membership) == nil {
            outcome.tasks += 1
          } else {
            outcome.results += 1
          }
        } catch let error as StoreError {
          throw error
        } catch {
          outcome.strange.append(Failure.message(of: error))
        }
      }
      account.cursor = next
      try store.keep(account)
    }
  }
}

/// What came of synchronising with a hub.
struct SyncOutcome {
  /// How many events the hub has now.
  var sent = 0
  /// How many events it doesn't take.
  var refused = 0
  /// How many answers to judge, and results, came for a member.
  var tasks = 0
  var results = 0
  /// How many packets went to members.
  var packets = 0
  /// What came for a trainer: new events, from how many members, and how many took everything back.
  var new = 0
  var people: Set<String> = []
  var withdrawn = 0
  /// Why things that came from the hub were left out.
  var strange: [String] = []
}
