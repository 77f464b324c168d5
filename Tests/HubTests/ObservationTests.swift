internal import Cohorts
internal import CoreMetrics
internal import Foundation
internal import HTTPTypes
@testable internal import Hub
internal import HubProtocol
internal import HummingbirdTesting
internal import Synchronization
internal import Testing

@Suite struct ObservationTests {
  @Test func linesTellNothingOfPeople() async throws {
    var tester = try HubTester()
    let log = Log()
    tester.log = { log.add($0) }
    let trainer = try tester.addCohort()
    let person = try await tester.enrolled(in: tester.cohort)
    let item = try tester.cohort.item(by: person)
    try await tester.run { [tester] client in
      _ = try await client.ask(
        .post, "\(tester.path)/items", token: person.token, PushRequest(items: [item]))
      let pulled = try await client.ask(.get, "\(tester.path)/items", token: trainer)
        .value(PullAnswer.self)
      _ = try await client.ask(
        .delete, "\(tester.path)/members/\(person.name)/tokens", token: trainer)
      _ = try await client.ask(.get, "\(tester.path)/items?after=\(pulled.next)", token: trainer)
      try tester.mailbox.takeAway()
      let down = try await client.ask(.get, "\(tester.path)/items", token: trainer)
      #expect(down.status == .serviceUnavailable)
      #expect(down.headers[.retryAfter] != nil)
      #expect(try await client.ask(.get, "/ready").status == .serviceUnavailable)
      #expect(try await client.ask(.get, "/health").status == .ok)
    }
    let lines = log.lines
    #expect(lines.contains { $0.contains("\"items\":\"1\"") && $0.contains("trainee") })
    #expect(lines.contains { $0.contains("\"status\":\"503\"") })
    for line in lines {
      #expect(try JSONDecoder().decode([String: String].self, from: Data(line.utf8)).count > 3)
      for secret in [
        person.name, person.token, trainer, tester.cohort.id.description, item.id, item.bundle,
      ] { #expect(!line.contains(secret)) }
    }
  }

  @Test func measuresAreInTheTextOfPrometheus() async throws {
    let tester = try HubTester()
    let trainer = try tester.addCohort()
    try await tester.run { client in
      for _ in 0..<3 { _ = try await client.ask(.get, "\(tester.path)/items", token: trainer) }
      _ = try await client.ask(.init("BREW") ?? .put, "/teapot")
    }
    let text = tester.registry.text
    let route = "/v1/cohorts/{cohort}/items"
    #expect(text.contains("# TYPE casebook_hub_requests_total counter\n"))
    #expect(
      text.contains(
        "casebook_hub_requests_total{route=\"\(route)\",method=\"GET\",status=\"200\"} 3\n"))
    #expect(text.contains("{route=\"NotFound\",method=\"other\",status=\"404\"} 1\n"))
    #expect(text.contains("casebook_hub_request_seconds_count{route=\"\(route)\"} 3\n"))
    #expect(
      text.contains("casebook_hub_request_seconds_bucket{route=\"\(route)\",le=\"+Inf\"} 3\n"))
    #expect(text.contains("casebook_hub_requests_active 0\n"))
  }

  @Test func labelsAreEscaped() {
    let registry = PrometheusRegistry()
    Counter(label: "a.b", dimensions: [("c", "d\"\n\\")], factory: registry).increment(by: 2)
    #expect(registry.text == "# TYPE a_b_total counter\na_b_total{c=\"d\\\"\\n\\\\\"} 2\n")
  }

  private final class Log: Sendable {
    private let stored = Mutex<[String]>([])
    var lines: [String] { stored.withLock { $0 } }
    func add(_ line: String) { stored.withLock { $0.append(line) } }
  }
}
