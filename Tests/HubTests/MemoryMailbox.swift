internal import Cohorts
internal import Foundation
internal import Hub
internal import HubProtocol
internal import Synchronization

/// A mailbox in memory, to test the routes by themselves.
final class MemoryMailbox: TestMailbox {
  struct Member {
    var role = HubRole.trainee
    var signing: Data
    var made: Int64
    var isWithdrawn = false
  }

  struct Cohort {
    var signing: Data
    var secretHash: Data
    var cursorKey = Data(repeating: 7, count: 32)
    var members: [String: Member] = [:]
    var tokens: [Data: Party] = [:]
    var items: [(position: Int64, item: HubItem)] = []
    var head: Int64 = 0
  }

  let cohorts = Mutex<[CohortID: Cohort]>([:])
  let isDown = Mutex(false)

  func add(_ id: CohortID, signing: Data, secret: String) -> Token {
    let token = Token.random()
    cohorts.withLock {
      $0[id] = Cohort(
        signing: signing, secretHash: Token.hash(of: secret), tokens: [token.hash: .trainer])
    }
    return token
  }

  func makeReviewer(_ person: String, in cohort: CohortID) {
    cohorts.withLock { $0[cohort]?.members[person]?.role = .reviewer }
  }

  func takeAway() { isDown.withLock { $0 = true } }

  private func use<Result>(
    _ cohort: CohortID, _ body: (inout Cohort) -> Result
  ) throws -> Result? {
    if isDown.withLock({ $0 }) { throw MailboxError.unavailable("down") }
    return cohorts.withLock { cohorts in
      guard var found = cohorts[cohort] else { return nil }
      defer { cohorts[cohort] = found }
      return body(&found)
    }
  }

  func bearer(ofTokenHash token: Data, in id: CohortID) async throws -> Bearer? {
    try use(id) { cohort -> Bearer? in
      guard let party = cohort.tokens[token] else { return nil }
      let member = party.person.flatMap { cohort.members[$0] }
      return Bearer(
        cohort: id, party: party, role: member?.role ?? .trainer,
        signing: member?.signing ?? cohort.signing, cursorKey: cohort.cursorKey)
    } ?? nil
  }

  func enrol(_ new: NewMember, in id: CohortID) async throws -> EnrolmentOutcome {
    try use(id) { cohort in
      guard cohort.secretHash == new.secretHash else { return .refused }
      if let known = cohort.members[new.person], known.made >= new.made { return .replayed }
      cohort.members[new.person, default: Member(signing: new.signing, made: 0)].made = new.made
      cohort.tokens[new.tokenHash] = .member(new.person)
      return .enrolled
    } ?? .refused
  }

  func members(for trainer: Bearer) async throws -> [MembersAnswer.Member] {
    try use(trainer.cohort) { cohort in
      cohort.members.sorted { $0.key < $1.key }.map { person, member in
        MembersAnswer.Member(
          person: person, role: member.role,
          items: cohort.items.count { $0.item.writer == person }, withdrawn: member.isWithdrawn)
      }
    } ?? []
  }

  func revokeTokens(of person: String, by bearer: Bearer) async throws {
    _ = try use(bearer.cohort) { cohort in
      cohort.tokens = cohort.tokens.filter { $0.value != .member(person) }
    }
  }

  func push(_ items: [HubItem], by bearer: Bearer) async throws -> [PushAnswer.Refusal] {
    try use(bearer.cohort) { cohort in
      items.compactMap { item in
        let known = cohort.items.first { $0.item.id == item.id && $0.item.writer == item.writer }
        if let known {
          return known.item.kind == item.kind && known.item.reader == item.reader
            ? nil : PushAnswer.Refusal(id: item.id, reason: .conflict)
        }
        if item.kind == .withdrawal, let writer = item.writer {
          cohort.members[writer]?.isWithdrawn = true
          cohort.items.removeAll { $0.item.writer == writer && $0.item.kind == .submission }
        } else if let writer = item.writer, cohort.members[writer]?.isWithdrawn == true {
          return PushAnswer.Refusal(id: item.id, reason: .withdrawn)
        }
        cohort.head += 1
        cohort.items.append((cohort.head, item))
        return nil
      }
    } ?? []
  }

  func items(
    for bearer: Bearer, after position: Int64, limit: Int, bytes: Int
  ) async throws -> MailboxPage<HubItem> {
    try use(bearer.cohort) { cohort in
      let found = cohort.items.filter {
        $0.position > position && Party($0.item.reader) == bearer.party
          && (bearer.role != .reviewer || $0.item.kind == .reviewTask)
      }
      let page = found.prefix(limit)
      return MailboxPage(
        page.map(\.item), last: page.last?.position, more: found.count > page.count)
    } ?? MailboxPage([], last: nil, more: false)
  }

  func itemIDs(
    by bearer: Bearer, after position: Int64, limit: Int
  ) async throws -> MailboxPage<String> {
    try use(bearer.cohort) { cohort in
      let found = cohort.items.filter {
        $0.position > position && Party($0.item.writer) == bearer.party
      }
      let page = found.prefix(limit)
      return MailboxPage(
        page.map(\.item.id), last: page.last?.position, more: found.count > page.count)
    } ?? MailboxPage([], last: nil, more: false)
  }

  func isReady() async -> Bool { !isDown.withLock { $0 } }
}
