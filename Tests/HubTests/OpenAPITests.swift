internal import Foundation
@testable internal import Hub
internal import HubProtocol
internal import Hummingbird
internal import Testing

@Suite struct OpenAPITests {
  @Test func describesTheRoutesThereAre() throws {
    struct Document: Decodable {
      var paths: [String: [String: Ignored]]
    }
    struct Ignored: Decodable {
      init(from decoder: any Decoder) {}
    }
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

  @Test func namesEveryReason() {
    let text = String(decoding: OpenAPI.json, as: UTF8.self)
    for reason in PushAnswer.Reason.allCases { #expect(text.contains("\"\(reason.rawValue)\"")) }
  }
}
