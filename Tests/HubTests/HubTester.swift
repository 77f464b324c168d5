internal import Cohorts
internal import Foundation
internal import HTTPTypes
@testable internal import Hub
internal import HubProtocol
internal import Hummingbird
internal import HummingbirdTesting
internal import Logging
internal import NIOCore

/// A hub over a mailbox, and a client of it.
struct HubTester {
  let mailbox: any TestMailbox
  let cohort = TestCohort()
  let registry = PrometheusRegistry()
  var configuration = HubConfiguration()
  var log: @Sendable (String) -> Void = { _ in }

  /// - Parameter kind: one in memory, as far as the routes are tested by themselves.
  init(_ kind: MailboxKind = .memory) throws { mailbox = try kind.mailbox }

  static let now: Int64 = 1_790_000_000_000

  /// Runs a test against the hub.
  func run(
    _ test: @Sendable (any TestClientProtocol) async throws -> Void
  ) async throws {
    let log = log
    let logger = Logger(label: "hub") { JSONLogHandler(label: $0, level: .debug, write: log) }
    let server = HubServer(
      mailbox, configuration: configuration, metrics: registry, logger: logger,
      now: { Self.now })
    guard let address = ListenAddress("127.0.0.1:0") else { return }
    try await server.application(at: address).test(.router, test)
  }

  var path: String { "/v1/cohorts/\(cohort.id)" }

  /// The trainer's token.
  func addCohort() throws -> String {
    try mailbox.add(
      cohort.id, signing: cohort.seed.publicKeys.signing, secret: cohort.secret
    ).text
  }

  /// A person with a token, enrolled at the mailbox.
  func enrolled(in cohort: TestCohort, role: HubRole = .trainee) async throws -> TestCohort.Person {
    var person = try cohort.person()
    let token = Token.random()
    _ = try await mailbox.enrol(
      NewMember(
        person: person.name, signing: person.membership.keys.signing,
        secretHash: Token.hash(of: cohort.secret), tokenHash: token.hash, made: Self.now),
      in: cohort.id)
    if role == .reviewer { try mailbox.makeReviewer(person.name, in: cohort.id) }
    person.token = token.text
    return person
  }
}

extension TestClientProtocol {
  /// Sends a request with a token and a value as its body.
  func ask(
    _ method: HTTPRequest.Method, _ path: String, token: String? = nil,
    _ value: (any Encodable)? = nil
  ) async throws -> TestResponse {
    var headers = HTTPFields()
    if let token { headers[.authorization] = "Bearer \(token)" }
    let body = try value.map { ByteBuffer(bytes: try JSONEncoder().encode($0)) }
    return try await executeRequest(uri: path, method: method, headers: headers, body: body)
  }
}

extension TestResponse {
  /// The value that the body holds.
  func value<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
    try JSONDecoder().decode(type, from: Data(body.readableBytesView))
  }

  /// The text of the body.
  var text: String { String(buffer: body) }
}
