internal import Cohorts
internal import Foundation
internal import HTTPTypes
@testable internal import Hub
internal import HubProtocol
internal import HummingbirdTesting
internal import NIOCore
internal import Synchronization
internal import Testing

@Suite struct LimitTests {
  private func tester(_ change: (inout HubConfiguration) -> Void) throws -> HubTester {
    var tester = try HubTester()
    change(&tester.configuration)
    return tester
  }

  @Test func guessingEndsAndThoseWhoAreKnownGoOn() async throws {
    let tester = try tester { $0.failures = RateLimit(perMinute: 1, burst: 5) }
    let trainer = try tester.addCohort()
    let late = try await tester.enrolled(in: tester.cohort)
    try await tester.run { client in
      let path = "\(tester.path)/items"
      #expect(try await client.ask(.get, path, token: trainer).status == .ok)
      for _ in 0..<5 {
        let guess = try await client.ask(.get, path, token: Token.random().text)
        #expect(guess.status == .unauthorized)
      }
      let guess = try await client.ask(.get, path, token: Token.random().text)
      #expect(guess.status == .tooManyRequests)
      #expect(guess.headers[.retryAfter].flatMap { Int($0) } ?? 0 > 0)
      #expect(try await client.ask(.get, path).status == .tooManyRequests)
      // Whoever guesses right isn't told so, but whose token was seen before is served.
      #expect(try await client.ask(.get, path, token: late.token).status == .tooManyRequests)
      #expect(try await client.ask(.get, path, token: trainer).status == .ok)
      let person = try tester.cohort.person()
      let enrolment = try Enrolment(
        secret: tester.cohort.secret, made: HubTester.now, membership: person.membership,
        in: tester.cohort.id)
      let enrolled = try await client.ask(.post, "\(tester.path)/members", enrolment)
      #expect(enrolled.status == .tooManyRequests)
    }
  }

  @Test func aTokenHasItsRate() async throws {
    let tester = try tester { $0.requests = RateLimit(perMinute: 1, burst: 3) }
    let trainer = try tester.addCohort()
    let other = try await tester.enrolled(in: tester.cohort)
    try await tester.run { client in
      var statuses: [HTTPResponse.Status] = []
      for _ in 0..<6 {
        statuses.append(
          try await client.ask(.get, "\(tester.path)/items", token: trainer).status)
      }
      #expect(statuses.last == .tooManyRequests)
      #expect(statuses.first == .ok)
      let answer = try await client.ask(.get, "\(tester.path)/items", token: other.token)
      #expect(answer.status == .ok)
    }
  }

  @Test func bucketsFillUpAgain() {
    let time = Mutex(ContinuousClock.now)
    let limiter = RateLimiter<String>(
      RateLimit(perMinute: 60, burst: 2), now: { time.withLock { $0 } })
    #expect(limiter.take("a") == nil)
    #expect(limiter.take("a") == nil)
    #expect(limiter.take("a") == 1)
    #expect(limiter.take("b") == nil)
    time.withLock { $0 += .seconds(1) }
    #expect(limiter.wait("a") == nil)
    #expect(limiter.take("a") == nil)
    #expect(limiter.take("a") == 1)
  }

  @Test func largeRequestsAreRefused() async throws {
    let tester = try HubTester()
    let trainer = try tester.addCohort()
    let person = try await tester.enrolled(in: tester.cohort)
    let item = try tester.cohort.item(by: person)
    try await tester.run { client in
      let path = "\(tester.path)/items"
      let many = try await client.ask(
        .post, path, token: person.token,
        PushRequest(items: Array(repeating: item, count: HubLimits.items + 1)))
      #expect(many.status == .contentTooLarge)
      let long = try await client.executeRequest(
        uri: path, method: .post, headers: [.authorization: "Bearer \(person.token)"],
        body: ByteBuffer(repeating: UInt8(ascii: " "), count: HubLimits.request + 1))
      #expect(long.status == .contentTooLarge)
      let enrolment = try await client.executeRequest(
        uri: "\(tester.path)/members", method: .post, headers: [:],
        body: ByteBuffer(repeating: UInt8(ascii: " "), count: 5000))
      #expect(enrolment.status == .contentTooLarge)
      let pulled = try await client.ask(.get, path, token: trainer)
      #expect(try pulled.value(PullAnswer.self).items.isEmpty)
    }
  }

  @Test(arguments: ["0", "501", "-1", "x", "", "9999999999999999999999"])
  func limitsOutOfRangeAreMalformed(limit: String) async throws {
    let tester = try HubTester()
    let trainer = try tester.addCohort()
    try await tester.run { client in
      let answer = try await client.ask(
        .get, "\(tester.path)/items?limit=\(limit)", token: trainer)
      #expect(answer.status == .badRequest)
      #expect(try answer.value(HubProblem.self).error == "malformed")
    }
  }

  @Test(arguments: ["", "[]", "{\"items\":{}}", "{\"items\":[{}]}", "\u{0}", "{\"items\":[null]}"])
  func bodiesOfAnotherShapeAreMalformed(body: String) async throws {
    let tester = try HubTester()
    let trainer = try tester.addCohort()
    try await tester.run { client in
      let answer = try await client.executeRequest(
        uri: "\(tester.path)/items", method: .post,
        headers: [.authorization: "Bearer \(trainer)"], body: ByteBuffer(string: body))
      #expect(answer.status == .badRequest)
    }
  }

  @Test(arguments: [
    ("192.0.2.7", "192.0.2.7"), ("::ffff:192.0.2.7", "192.0.2.7"),
    ("2001:db8:1:2:3:4:5:6", "20010db800010002"), ("2001:db8:1:2::9", "20010db800010002"),
    ("junk", "unknown"), ("", "unknown"),
  ])
  func addressesAreCountedByCustomer(address: String, network: String) {
    #expect(ClientAddress.network(address) == network)
  }
}
