internal import Foundation
internal import HTTPTypes
internal import HubProtocol
internal import Hummingbird

/// Why a request isn't done, as it is told: a `HubProblem` in JSON.
struct Problem: Error, HTTPResponseError, Equatable {
  let status: HTTPResponse.Status
  let error: String
  let message: String
  /// In how many seconds the same may be tried again.
  var retryAfter: Int?
  /// What can be done with the address instead.
  var allowed: [HTTPRequest.Method] = []

  static func malformed(_ message: String) -> Problem {
    Problem(status: .badRequest, error: "malformed", message: message)
  }
  static let unauthorized = Problem(
    status: .unauthorized, error: "unauthorized",
    message: "There is no such token or secret in this cohort.")
  static let forbidden = Problem(
    status: .forbidden, error: "forbidden", message: "The role of this token doesn't do this.")
  static let notFound = Problem(
    status: .notFound, error: "not-found", message: "There is nothing at this address.")
  static func methodNotAllowed(_ allowed: [HTTPRequest.Method]) -> Problem {
    Problem(
      status: .methodNotAllowed, error: "method-not-allowed",
      message: "This address takes \(allowed.map(\.rawValue).joined(separator: ", ")).",
      allowed: allowed)
  }
  static let clock = Problem(
    status: .conflict, error: "clock",
    message:
      "The request is more than ten minutes old or ahead, or was used before; make a new one.")
  static let tooLarge = Problem(
    status: .contentTooLarge, error: "too-large",
    message: "A request has at most \(HubLimits.items) items and \(HubLimits.request >> 20) MiB.")
  static func tooMany(_ seconds: Int) -> Problem {
    Problem(
      status: .tooManyRequests, error: "too-many-requests",
      message: "Too many requests; try again in \(seconds) s.", retryAfter: seconds)
  }
  static let unavailable = Problem(
    status: .serviceUnavailable, error: "unavailable",
    message: "The hub can't do this at the moment; try again later.", retryAfter: 5)

  /// What an error that came up while a request was done says to its sender; nil where it isn't foreseen.
  init?(_ error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case is DecodingError: self = .malformed("The body isn't what this request takes.")
    case let error as any HTTPResponseError where error.status == .contentTooLarge: self = .tooLarge
    case let error as any HTTPResponseError where error.status == .notFound: self = .notFound
    case let error as any HTTPResponseError where error.status.kind == .clientError:
      self = .malformed("The request can't be read.")
    default: return nil
    }
  }

  init(
    status: HTTPResponse.Status, error: String, message: String, retryAfter: Int? = nil,
    allowed: [HTTPRequest.Method] = []
  ) {
    self.status = status
    self.error = error
    self.message = message
    self.retryAfter = retryAfter
    self.allowed = allowed
  }

  func response(from request: Request, context: some RequestContext) throws -> Response {
    var response = try JSONResponse.of(
      HubProblem(error: error, message: message), status: status)
    if let retryAfter { response.headers[.retryAfter] = String(retryAfter) }
    if !allowed.isEmpty {
      response.headers[.allow] = allowed.map(\.rawValue).joined(separator: ", ")
    }
    if status == .unauthorized { response.headers[.wwwAuthenticate] = "Bearer" }
    return response
  }
}
