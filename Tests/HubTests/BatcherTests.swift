internal import Foundation
@testable internal import Hub
internal import HubProtocol
internal import Synchronization
internal import TestSupport
internal import Testing

/// Serves what it is asked one batch after another, each when the test says so.
private final class Counter: Sendable {
  private let stored = Mutex<[[Int]]>([])
  private let gate = AsyncStream<Void>.makeStream()

  var batches: [[Int]] { stored.withLock { $0 } }

  func open() { gate.continuation.finish() }

  func serve(_ requests: [Int]) async -> [Result<Int, any Error>] {
    let isFirst = stored.withLock { batches in
      batches.append(requests)
      return batches.count == 1
    }
    if isFirst { for await _ in gate.stream {} }
    return requests.map { $0 < 0 ? .failure(CocoaError(.userCancelled)) : .success($0 * 2) }
  }
}

@Suite struct BatcherTests {
  private func batches(_ requests: [(Int, cost: Int)], limit: Int) async throws -> [[Int]] {
    let counter = Counter()
    let batcher = Batcher<String, Int, Int>(limit: limit) { await counter.serve($0) }
    async let first = batcher.answer(0, for: "a", cost: 1)
    while counter.batches.isEmpty { await Task.yield() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      var waiting = 0
      for (request, cost) in requests {
        group.addTask {
          let answer = try? await batcher.answer(request, for: "a", cost: cost)
          #expect(answer == (request < 0 ? nil : request * 2))
        }
        waiting += 1
        while batcher.waiting(for: "a") < waiting { await Task.yield() }
      }
      counter.open()
      try await group.waitForAll()
    }
    #expect(try await first == 0)
    return Array(counter.batches.dropFirst())
  }

  @Test func whoComesMeanwhileIsServedTogether() async throws {
    let batches = try await batches([(1, cost: 1), (2, cost: 1), (3, cost: 1)], limit: 10)
    #expect(batches == [[1, 2, 3]])
  }

  @Test func aBatchCostsNoMoreThanItMayButHoldsOne() async throws {
    let batches = try await batches(
      [(1, cost: 6), (2, cost: 4), (3, cost: 20), (4, cost: 1)], limit: 10)
    #expect(batches == [[1, 2], [3], [4]])
  }

  @Test func aFailureIsTheFailureOfOne() async throws {
    let batches = try await batches([(1, cost: 1), (-1, cost: 1), (2, cost: 1)], limit: 10)
    #expect(batches == [[1, -1, 2]])
  }

  @Test func anotherKeyDoesNotWait() async throws {
    let counter = Counter()
    let batcher = Batcher<String, Int, Int>(limit: 10) { await counter.serve($0) }
    async let first = batcher.answer(1, for: "a", cost: 1)
    while counter.batches.isEmpty { await Task.yield() }
    #expect(try await batcher.answer(2, for: "b", cost: 1) == 4)
    counter.open()
    #expect(try await first == 2)
    #expect(try await batcher.answer(3, for: "a", cost: 1) == 6)
  }

  /// The database refuses a text with U+0000 in it, and with it all that is stored together with it.
  @Test(.enabled(if: PostgreSQLServer.isInstalled, "PostgreSQL is not installed"))
  func whatTheDatabaseRefusesHoldsNobodyElseUp() async throws {
    let tester = try HubTester(.postgreSQL)
    let cohort = tester.cohort
    _ = try tester.addCohort()
    let people = try await (0..<12).map { _ in () }.asyncMap {
      try await tester.enrolled(in: cohort)
    }
    let failed = try await withThrowingTaskGroup(of: Int.self) { group in
      for (number, person) in people.enumerated() {
        var item = try cohort.item(by: person)
        if number % 4 == 3 { item.bundle += "\u{0}" }
        let bearer = Bearer(
          cohort: cohort.id, party: .member(person.name), role: .trainee, signing: Data(),
          cursorKey: Data())
        group.addTask { [item] in
          do {
            let refused = try await tester.mailbox.push([item], by: bearer)
            #expect(refused.isEmpty)
            return 0
          } catch is MailboxError { return 1 }
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(failed == 3)
    let trainer = Bearer(
      cohort: cohort.id, party: .trainer, role: .trainer, signing: Data(), cursorKey: Data())
    let page = try await tester.mailbox.items(for: trainer, after: 0, limit: 50, bytes: 1 << 20)
    #expect(page.elements.count == 9)
  }
}
