internal import Foundation
internal import HTTPTypes
@testable internal import Hub
internal import HubProtocol
internal import Hummingbird
internal import HummingbirdTesting
internal import Testing

@Suite struct OpenAPITests {
  private struct Document: Decodable {
    var paths: [String: [String: Ignored]]
  }
  private struct Ignored: Decodable {
    init(from decoder: any Decoder) {}
  }

  @Test func describesTheRoutesThereAre() throws {
    let document = try JSONDecoder().decode(Document.self, from: Data(OpenAPI.json))
    let described = Set(
      document.paths.flatMap { path, operations in
        operations.keys.filter { $0 != "parameters" }.map { "\($0.uppercased()) \(path)" }
      })
    let routes = HubRoutes(
      mailbox: MemoryMailbox(), limiters: HubLimiters(HubConfiguration()), isBehindProxy: false,
      metrics: HubMetrics(PrometheusRegistry()), now: { 0 })
    #expect(described == Set(routes.router.routes.map { "\($0.method) \($0.path)" }))
  }

  @Test func everyOtherMethodOfADescribedPathIsNotAllowed() async throws {
    let document = try JSONDecoder().decode(Document.self, from: Data(OpenAPI.json))
    let tester = try HubTester()
    try await tester.run { client in
      for (path, operations) in document.paths {
        let described = operations.keys.filter { $0 != "parameters" }.map { $0.uppercased() }
        let place = path.replacing("{cohort}", with: "\(tester.cohort.id)")
          .replacing("{person}", with: "nobody")
        for name in ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "FETCH"]
        where !described.contains(name) {
          let method = try #require(HTTPRequest.Method(name))
          let answer = try await client.ask(method, place)
          #expect(answer.status == .methodNotAllowed, "\(name) \(path)")
          #expect(answer.headers[.allow] == described.sorted().joined(separator: ", "))
          #expect(try answer.value(HubProblem.self).error == "method-not-allowed")
        }
        let other = try await client.ask(.put, place + "/more")
        #expect(other.status == .notFound && other.headers[.allow] == nil)
      }
    }
  }

  @Test func namesEveryReason() {
    let text = String(decoding: OpenAPI.json, as: UTF8.self)
    for reason in PushAnswer.Reason.allCases { #expect(text.contains("\"\(reason.rawValue)\"")) }
  }
}
