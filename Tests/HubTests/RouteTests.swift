internal import Cohorts
internal import Foundation
internal import HTTPTypes
@testable internal import Hub
internal import HubProtocol
internal import HummingbirdTesting
internal import Testing

@Suite struct RouteTests {
  @Test func enrolsPushesAndPulls() async throws {
    let tester = try HubTester()
    let trainer = try tester.addCohort()
    let (cohort, path) = (tester.cohort, tester.path)
    let person = try cohort.person()
    try await tester.run { client in
      let enrolment = try Enrolment(
        secret: cohort.secret, made: HubTester.now, membership: person.membership, in: cohort.id)
      let enrolled = try await client.ask(.post, "\(path)/members", enrolment)
      #expect(enrolled.status == .created)
      let answer = try enrolled.value(EnrolmentAnswer.self)
      #expect(answer.person == person.name)

      let items = try (0..<3).map { _ in try cohort.item(by: person) }
      for _ in 0..<2 {
        let pushed = try await client.ask(
          .post, "\(path)/items", token: answer.token, PushRequest(items: items))
        #expect(
          try pushed.value(PushAnswer.self)
            == PushAnswer(stored: items.map(\.id), refused: []))
      }
      let first = try await client.ask(.get, "\(path)/items?limit=2", token: trainer)
        .value(PullAnswer.self)
      #expect(first.items == Array(items.prefix(2)))
      #expect(first.more)
      let second = try await client.ask(
        .get, "\(path)/items?after=\(first.next)", token: trainer
      ).value(PullAnswer.self)
      #expect(second.items == [items[2]])
      #expect(!second.more)
      let own = try await client.ask(.get, "\(path)/items/mine", token: answer.token)
        .value(OwnItemsAnswer.self)
      #expect(own.ids == items.map(\.id))
    }
  }
}
