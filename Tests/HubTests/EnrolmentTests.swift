internal import Cohorts
internal import Foundation
internal import HTTPTypes
@testable internal import Hub
internal import HubProtocol
internal import HummingbirdTesting
internal import Testing

@Suite struct EnrolmentTests {
  private func enrolment(
    _ tester: HubTester, secret: String? = nil, made: Int64 = HubTester.now,
    _ person: TestCohort.Person, in cohort: CohortID? = nil
  ) throws -> Enrolment {
    try Enrolment(
      secret: secret ?? tester.cohort.secret, made: made, membership: person.membership,
      in: cohort ?? tester.cohort.id)
  }

  @Test(arguments: MailboxKind.available)
  func refusesWhatIsNotFromTheJoinCode(kind: MailboxKind) async throws {
    let tester = try HubTester(kind)
    _ = try tester.addCohort()
    let person = try tester.cohort.person()
    let other = try tester.cohort.person()
    var forged = try enrolment(tester, person)
    forged.signing = other.membership.keys.signing
    let rows: [(Enrolment, HTTPResponse.Status)] = [
      (try enrolment(tester, secret: Token.random().text, person), .unauthorized),
      (try enrolment(tester, secret: "", person), .unauthorized),
      (try enrolment(tester, person, in: .random()), .unauthorized),
      (forged, .unauthorized),
      (try enrolment(tester, made: HubTester.now - 600_001, person), .conflict),
      (try enrolment(tester, made: HubTester.now + 600_001, person), .conflict),
      (try enrolment(tester, made: .min, person), .conflict),
      // The distance from now is the lowest number there is.
      (try enrolment(tester, made: .min + HubTester.now, person), .conflict),
      (try enrolment(tester, made: .max, person), .conflict),
      (try enrolment(tester, person), .created),
    ]
    try await tester.run { client in
      for (enrolment, status) in rows {
        let answer = try await client.ask(.post, "\(tester.path)/members", enrolment)
        #expect(answer.status == status)
      }
      let elsewhere = try await client.ask(
        .post, "/v1/cohorts/\(CohortID.random())/members", enrolment(tester, person))
      #expect(elsewhere.status == .unauthorized)
    }
  }

  @Test(arguments: MailboxKind.available)
  func aRequestThatWasUsedIsRefused(kind: MailboxKind) async throws {
    let tester = try HubTester(kind)
    _ = try tester.addCohort()
    let person = try tester.cohort.person()
    try await tester.run { client in
      let first = try enrolment(tester, person)
      let later = try enrolment(tester, made: HubTester.now + 1, person)
      for (request, status) in [
        (first, HTTPResponse.Status.created), (first, .conflict), (later, .created),
        (first, .conflict),
      ] {
        let answer = try await client.ask(.post, "\(tester.path)/members", request)
        #expect(answer.status == status)
      }
    }
  }
}
