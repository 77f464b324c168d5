internal import CaseModel
internal import Cohorts
internal import Foundation
internal import HTTPTypes
@testable internal import Hub
internal import HubProtocol
internal import HummingbirdTesting
internal import Testing

@Suite struct PushTests {
  private func push(
    _ items: [HubItem], _ token: String, _ tester: HubTester, _ client: any TestClientProtocol
  ) async throws -> PushAnswer {
    try await client.ask(.post, "\(tester.path)/items", token: token, PushRequest(items: items))
      .value()
  }

  @Test(arguments: MailboxKind.available)
  func refusesWhatIsForgedOrNotTheirs(kind: MailboxKind) async throws {
    let tester = try HubTester(kind)
    let cohort = tester.cohort
    let trainer = try tester.addCohort()
    let writer = try await tester.enrolled(in: cohort)
    let other = try await tester.enrolled(in: cohort)
    let reviewer = try await tester.enrolled(in: cohort, role: .reviewer)
    let foreign = TestCohort()

    var changed = try cohort.item(by: writer)
    changed.bundle = try cohort.bundle(.submission)
    var renamed = try cohort.item(by: writer)
    renamed.id = TestCohort.identity().description
    var asOther = try cohort.item(by: writer)
    asOther.writer = other.name
    var otherCohort = try cohort.item(by: writer)
    otherCohort.bundle = try cohort.bundle(.submission, in: foreign.id)
    var otherKind = try cohort.item(by: writer)
    otherKind.kind = .withdrawal
    var noBundle = try cohort.item(by: writer)
    noBundle.bundle = "{}"
    var upper = try cohort.item(by: writer)
    upper.id = upper.id.uppercased()
    var noPerson = try cohort.item(by: writer)
    noPerson.writer = "trainer"
    let large = try cohort.item(by: writer, text: String(repeating: "x", count: 1 << 20))
    let replayed = try HubItem(
      id: TestCohort.identity().description, kind: .submission, writer: writer.name, reader: nil,
      bundle: cohort.bundle(.submission)
    ).signed(in: foreign.id, by: writer.membership.secret)

    let rows: [(HubItem, String, PushAnswer.Reason)] = [
      (changed, writer.token, .forged), (renamed, writer.token, .forged),
      (asOther, writer.token, .forbidden), (asOther, other.token, .forged),
      (replayed, writer.token, .forged), (otherCohort, writer.token, .malformed),
      (otherKind, writer.token, .malformed), (noBundle, writer.token, .malformed),
      (upper, writer.token, .malformed), (noPerson, writer.token, .malformed),
      (large, writer.token, .tooLarge),
      (try cohort.item(by: writer), trainer, .forbidden),
      (try cohort.item(by: writer), reviewer.token, .forbidden),
      (try cohort.item(.withdrawal, by: reviewer), reviewer.token, .forbidden),
      (try cohort.item(.reviewTask, by: writer), writer.token, .forbidden),
      (try cohort.item(.reviewTask, for: other), writer.token, .forbidden),
      (try cohort.item(.submission, for: other), trainer, .forbidden),
    ]
    try await tester.run { client in
      for (item, token, reason) in rows {
        let answer = try await push([item], token, tester, client)
        #expect(answer.stored.isEmpty)
        #expect(answer.refused == [PushAnswer.Refusal(id: item.id, reason: reason)])
      }
      let pulled = try await client.ask(.get, "\(tester.path)/items", token: trainer)
      #expect(try pulled.value(PullAnswer.self).items.isEmpty)
    }
  }

  @Test(arguments: MailboxKind.available)
  func keepsTheGoodOnesBesideTheBad(kind: MailboxKind) async throws {
    let tester = try HubTester(kind)
    let trainer = try tester.addCohort()
    let writer = try await tester.enrolled(in: tester.cohort)
    let good = try tester.cohort.item(by: writer)
    var bad = try tester.cohort.item(by: writer)
    bad.signature[0] ^= 1
    try await tester.run { [bad] client in
      let answer = try await push([bad, good, good], writer.token, tester, client)
      #expect(answer.stored == [good.id])
      #expect(answer.refused.map(\.reason) == [.forged])
      let pulled = try await client.ask(.get, "\(tester.path)/items", token: trainer)
      #expect(try pulled.value(PullAnswer.self).items == [good])
    }
  }

  @Test func takesItemsThatWereSignedTogether() async throws {
    let tester = try HubTester()
    let cohort = tester.cohort
    let trainer = try tester.addCohort()
    let writer = try await tester.enrolled(in: cohort)
    let items = try HubItem.signed(
      (0..<5).map { _ in try cohort.item(by: writer) }, in: cohort.id, by: writer.membership.secret)
    var exchanged = items[3]
    exchanged.bundle = try cohort.bundle(.submission)
    var elsewhere = items[4]
    elsewhere.signature = items[0].signature
    var short = try cohort.item(by: writer)
    short.signature.removeLast()
    try await tester.run { [exchanged, elsewhere, short] client in
      let answer = try await push(
        Array(items.prefix(3)) + [exchanged, elsewhere, short], writer.token, tester, client)
      #expect(answer.stored == items.prefix(3).map(\.id))
      #expect(answer.refused.map(\.reason) == [.forged, .forged, .malformed])
      // Each is as good without the others.
      #expect(try await push([items[4]], writer.token, tester, client).stored == [items[4].id])
      let pulled = try await client.ask(.get, "\(tester.path)/items", token: trainer)
      #expect(try pulled.value(PullAnswer.self).items == Array(items.prefix(3)) + [items[4]])
    }
  }

  @Test(arguments: MailboxKind.available)
  func anIdentityThatAnotherUsesIsNotToldOf(kind: MailboxKind) async throws {
    let tester = try HubTester(kind)
    _ = try tester.addCohort()
    let first = try await tester.enrolled(in: tester.cohort)
    let second = try await tester.enrolled(in: tester.cohort)
    let identity = TestCohort.identity()
    try await tester.run { client in
      for person in [first, second] {
        let answer = try await push(
          [try tester.cohort.item(by: person, id: identity)], person.token, tester, client)
        #expect(answer == PushAnswer(stored: [identity.description], refused: []))
      }
    }
  }

  @Test(arguments: MailboxKind.available)
  func aWithdrawalErasesAndRefusesLaterOnes(kind: MailboxKind) async throws {
    let tester = try HubTester(kind)
    let trainer = try tester.addCohort()
    let (cohort, path) = (tester.cohort, tester.path)
    let writer = try await tester.enrolled(in: cohort)
    let other = try await tester.enrolled(in: cohort)
    let kept = try cohort.item(by: other)
    let withdrawal = try cohort.item(.withdrawal, by: writer)
    try await tester.run { client in
      let before = try cohort.item(by: writer)
      _ = try await push([before], writer.token, tester, client)
      _ = try await push([kept], other.token, tester, client)
      for _ in 0..<2 {
        let answer = try await push([withdrawal], writer.token, tester, client)
        #expect(answer.stored == [withdrawal.id])
      }
      let later = try await push(
        [before, try cohort.item(by: writer)], writer.token, tester, client)
      #expect(later.stored.isEmpty)
      #expect(later.refused.map(\.reason) == [.withdrawn, .withdrawn])
      let pulled = try await client.ask(.get, "\(path)/items", token: trainer)
      #expect(try pulled.value(PullAnswer.self).items == [kept, withdrawal])
    }
  }
}
