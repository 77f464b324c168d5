internal import AnswerCoding
internal import CaseModel
internal import Cohorts
internal import Foundation
internal import HubProtocol

/// Talks with a hub about one cohort. `docs/hub-protocol.md` says how; nothing of what comes back is trusted but its form.
struct HubClient {
  let address: ServerAddress
  let cohort: CohortID
  /// The folder where what is sent lies meanwhile.
  let folder: String
  /// How long a request may take, in seconds.
  var seconds: Int

  /// Asks for a token.
  /// - Returns: the token, which is for `person`.
  /// - Throws: `HubFailure`, `StoreError`.
  func enrol(_ enrolment: Enrolment, as person: String) throws -> String {
    let answer: EnrolmentAnswer = try ask("members", sending: enrolment, token: nil)
    guard answer.person == person, HubToken.isOne(answer.token) else {
      throw HubFailure.nonsense("the token is for somebody else, or none")
    }
    return answer.token
  }

  /// Sends items.
  /// - Returns: what became of those that were sent; what the hub says of others is passed over.
  /// - Throws: `HubFailure`, `StoreError`.
  func push(_ items: [HubItem], token: String) throws -> PushAnswer {
    var answer: PushAnswer = try ask("items", sending: PushRequest(items: items), token: token)
    let sent = Set(items.map(\.id))
    answer.stored.removeAll { !sent.contains($0) }
    answer.refused.removeAll { !sent.contains($0.id) }
    return answer
  }

  /// Fetches a page.
  /// - Throws: `HubFailure`, `StoreError`.
  func pull(after cursor: String?, token: String) throws -> PullAnswer {
    let query = cursor.map { "&after=\($0.percentEncoded)" } ?? ""
    let answer: PullAnswer = try ask(
      "items?limit=\(HubLimits.items)\(query)", sending: Optional<String>.none, token: token)
    guard answer.items.count <= HubLimits.items, Self.isCursor(answer.next) else {
      throw HubFailure.nonsense("a page is none")
    }
    return answer
  }

  /// Makes all tokens of a person worthless, this one too.
  /// - Throws: `HubFailure`, `StoreError`.
  func revokeTokens(of person: String, token: String) throws {
    _ = try answer(
      "members/\(person)/tokens", method: "DELETE", sending: Optional<String>.none, token: token)
  }

  private static func isCursor(_ text: String) -> Bool {
    (1...200).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
  }

  private func ask<Answer: Decodable>(
    _ path: String, sending content: (some Encodable)?, token: String?
  ) throws -> Answer {
    let body = try answer(path, sending: content, token: token)
    guard let value = try? JSONDecoder().decode(Answer.self, from: body) else {
      throw HubFailure.nonsense("the answer isn't in its language")
    }
    return value
  }

  /// The body of what the hub answers.
  private func answer(
    _ path: String, method: String? = nil, sending content: (some Encodable)?, token: String?
  ) throws -> Data {
    var request = CurlRequest(
      address: "\(address)/v1/cohorts/\(cohort)/\(path)", isLocal: address.isLocal, folder: folder)
    request.seconds = seconds
    request.method = method
    request.headers = ["Accept: application/json"]
    if let token { request.headers.append("Authorization: Bearer \(token)") }
    if let content {
      request.headers.append("Content-Type: application/json")
      request.body = try JSONLine.encode(content)
    }
    let answer: CurlRequest.Answer
    do {
      answer = try request.answer()
    } catch let error as CurlError {
      throw HubFailure(error)
    }
    guard (200..<300).contains(answer.status) else { throw HubFailure(answer) }
    return answer.body
  }
}

extension HubFailure {
  fileprivate init(_ error: CurlError) {
    self =
      switch error {
      case .noCurl: .noCurl
      case .unreachable(let reason): .unreachable(reason)
      case .tooMuch: .nonsense("the answer is too long")
      case .noHTTP: .nonsense("what answers doesn't speak HTTP")
      }
  }

  fileprivate init(_ answer: CurlRequest.Answer) {
    self =
      switch answer.status {
      case 401: .unauthorized
      case 403: .forbidden
      case 409: .clock
      case 413: .tooLarge
      case 429, 503: .busy(seconds: answer.retryAfter)
      default: .refused(status: answer.status)
      }
  }
}

/// What a person shows to a hub.
enum HubToken {
  /// Whether a text can be a token: it becomes a line of a head, and must not be able to become two.
  static func isOne(_ text: String) -> Bool {
    text.wholeMatch(of: #/[A-Za-z0-9\-._~+\/=]{8,500}/#) != nil
  }
}
