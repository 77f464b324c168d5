internal import CaseModel
internal import Cohorts
internal import Foundation
@testable internal import Hub
internal import HubProtocol
internal import TestSupport
internal import Testing

@Suite(.enabled(if: PostgreSQLServer.isInstalled, "PostgreSQL is not installed"))
struct ConcurrencyTests {
  private static let key = Data(repeating: 0, count: 32)

  private func bearer(_ party: Party, _ role: HubRole, _ cohort: TestCohort) -> Bearer {
    Bearer(cohort: cohort.id, party: party, role: role, signing: Self.key, cursorKey: Self.key)
  }

  /// A reader who follows the cursor while others write misses nothing and sees nothing twice.
  @Test func noItemIsEverBehindACursor() async throws {
    let tester = try HubTester(.postgreSQL)
    let cohort = tester.cohort
    _ = try tester.addCohort()
    let people = try await (0..<8).map { _ in () }.asyncMap {
      try await tester.enrolled(in: cohort)
    }
    let batches = 12
    let seen = try await withThrowingTaskGroup(of: [String].self) { group in
      for person in people {
        group.addTask {
          for _ in 0..<batches {
            let refused = try await tester.mailbox.push(
              [cohort.item(by: person), cohort.item(by: person)],
              by: bearer(.member(person.name), .trainee, cohort))
            #expect(refused.isEmpty)
          }
          return []
        }
      }
      group.addTask {
        var (seen, position): ([String], Int64) = ([], 0)
        while seen.count < people.count * batches * 2 {
          let page = try await tester.mailbox.items(
            for: bearer(.trainer, .trainer, cohort), after: position, limit: 7, bytes: 1 << 20)
          seen += page.elements.map(\.id)
          position = page.last ?? position
        }
        return seen
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(Set(seen).count == seen.count)
    #expect(seen.count == people.count * batches * 2)
  }

  /// Several machines of one person send the same: each item is stored once.
  @Test func theSameFromSeveralIsOnce() async throws {
    let tester = try HubTester(.postgreSQL)
    let cohort = tester.cohort
    _ = try tester.addCohort()
    let person = try await tester.enrolled(in: cohort)
    let items = try (0..<20).map { _ in try cohort.item(by: person) }
    let writer = bearer(.member(person.name), .trainee, cohort)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<6 {
        group.addTask {
          let refused = try await tester.mailbox.push(items.shuffled(), by: writer)
          #expect(refused.isEmpty)
        }
      }
      try await group.waitForAll()
    }
    let page = try await tester.mailbox.items(
      for: bearer(.trainer, .trainer, cohort), after: 0, limit: 500, bytes: 1 << 20)
    #expect(Set(page.elements) == Set(items))
    #expect(page.elements.count == items.count)
  }

  /// Of pushes that are stored together each is answered for itself, whatever the roles and faults of the others.
  @Test func eachOfThoseStoredTogetherHasItsAnswer() async throws {
    let tester = try HubTester(.postgreSQL)
    let cohort = tester.cohort
    _ = try tester.addCohort()
    let first = try await tester.enrolled(in: cohort)
    let second = try await tester.enrolled(in: cohort)
    let gone = try await tester.enrolled(in: cohort)
    let reviewer = try await tester.enrolled(in: cohort, role: .reviewer)
    func push(_ items: [HubItem], _ person: TestCohort.Person, _ role: HubRole = .trainee) -> Push {
      Push(items: items, bearer: bearer(.member(person.name), role, cohort))
    }
    let writer = try ItemWriter(ServerMailbox.hub)
    _ = try writer.store(withdrawing: push([cohort.item(.withdrawal, by: gone)], gone))

    let own = try [cohort.item(by: first), cohort.item(by: first)]
    let known = try cohort.item(by: second)
    _ = try writer.store([push([known], second)])
    let conflict = try cohort.item(.withdrawal, by: second, id: #require(EventID(known.id)))
    let late = try cohort.item(by: gone)
    let reviewed = try cohort.item(by: reviewer)
    let task = try cohort.item(.reviewTask, for: reviewer)
    let sameForAnother = try cohort.item(by: second, id: #require(EventID(own[0].id)))
    let answers = try writer.store([
      push(own, first), push([reviewed], reviewer, .reviewer), push([known, conflict], second),
      push([late], gone), push([], first),
      Push(items: [task], bearer: bearer(.trainer, .trainer, cohort)),
      push([own[1]], first), push([sameForAnother], second),
    ])
    #expect(
      answers == [
        [], [], [.init(id: known.id, reason: .conflict)],
        [.init(id: late.id, reason: .withdrawn)], [], [], [], [],
      ])
    let page = try await tester.mailbox.items(
      for: bearer(.trainer, .trainer, cohort), after: 0, limit: 500, bytes: 1 << 20)
    let stored = page.elements.filter { $0.kind == .submission }
    #expect(stored == [known] + own + [reviewed, sameForAnother])
  }

  /// Tokens that are looked up together, of several and of nobody.
  @Test func eachTokenHasItsBearer() async throws {
    let tester = try HubTester(.postgreSQL)
    let cohort = tester.cohort
    let trainer = try #require(Token(try tester.addCohort()))
    let person = try await tester.enrolled(in: cohort)
    let reviewer = try await tester.enrolled(in: cohort, role: .reviewer)
    let tokens = try [
      #require(Token(person.token)), trainer, .random(), #require(Token(reviewer.token)), trainer,
    ]
    let bearers = try TokenLookup.bearers(
      of: tokens.map { TokenLookup(hash: $0.hash, cohort: cohort.id) }, ServerMailbox.hub)
    #expect(
      bearers.map { $0?.party } == [
        .member(person.name), .trainer, nil, .member(reviewer.name), .trainer,
      ])
    #expect(bearers.map { $0?.role } == [.trainee, .trainer, nil, .reviewer, .trainer])
    let elsewhere = try TokenLookup.bearers(
      of: tokens.map { TokenLookup(hash: $0.hash, cohort: .random()) }, ServerMailbox.hub)
    #expect(elsewhere.allSatisfy { $0 == nil })
  }

  /// A page holds as many bytes as it may, and at least one item.
  @Test func pagesAreBoundedInBytes() async throws {
    let tester = try HubTester(.postgreSQL)
    let cohort = tester.cohort
    _ = try tester.addCohort()
    let person = try await tester.enrolled(in: cohort)
    let items = try (0..<5).map { _ in
      try cohort.item(by: person, text: String(repeating: "字", count: 1000))
    }
    _ = try await tester.mailbox.push(
      items, by: bearer(.member(person.name), .trainee, cohort))
    let size = items[0].bundle.utf8.count
    for (bytes, count) in [(1, 1), (size * 2, 2), (size * 3 - 1, 2), (size * 9, 5)] {
      let page = try await tester.mailbox.items(
        for: bearer(.trainer, .trainer, cohort), after: 0, limit: 500, bytes: bytes)
      #expect(page.elements == Array(items.prefix(count)))
      #expect(page.more == (count < items.count))
    }
  }

  @Test func anOlderTokenGoesForANewOne() async throws {
    let tester = try HubTester(.postgreSQL)
    let cohort = tester.cohort
    _ = try tester.addCohort()
    let person = try cohort.person()
    var tokens: [Token] = []
    for number in 0...NewMember.tokenLimit {
      tokens.append(.random())
      let outcome = try await tester.mailbox.enrol(
        NewMember(
          person: person.name, signing: person.membership.keys.signing,
          secretHash: Token.hash(of: cohort.secret), tokenHash: tokens[number].hash,
          made: Int64(number)), in: cohort.id)
      #expect(outcome == .enrolled)
    }
    for (number, token) in tokens.enumerated() {
      let bearer = try await tester.mailbox.bearer(ofTokenHash: token.hash, in: cohort.id)
      #expect((bearer == nil) == (number == 0))
    }
  }
}
