internal import Cohorts
internal import Foundation
internal import HTTPTypes
internal import HubProtocol
internal import Hummingbird

/// Who asks: from the token of a request and the cohort of its path.
struct Authentication: Sendable {
  let mailbox: any Mailbox
  let limiters: HubLimiters
  let isBehindProxy: Bool

  /// The bearer of a request's token.
  /// - Parameter roles: who may ask for this.
  /// - Throws: `Problem.unauthorized` for no token, none of this cohort, and a cohort that doesn't exist, all alike;
  ///   `Problem.forbidden` for another role.
  func bearer(
    of request: Request, _ context: HubContext, roles: [HubRole] = HubRole.allCases
  ) async throws -> Bearer {
    let address = address(of: request, context)
    guard let cohort = cohort(context), let token = token(of: request) else {
      // What can't be a token is no guess; but it costs as much.
      if let wait = limiters.failuresWait(from: address) { throw Problem.tooMany(wait) }
      limiters.failed(from: address)
      throw Problem.unauthorized
    }
    let hash = token.hash
    try limiters.admit(tokenHash: hash, from: address)
    guard let bearer = try await mailbox.bearer(ofTokenHash: hash, in: cohort) else {
      limiters.failed(tokenHash: hash, from: address)
      throw Problem.unauthorized
    }
    limiters.succeeded(tokenHash: hash)
    context.trace.note(bearer.role, in: cohort)
    guard roles.contains(bearer.role) else { throw Problem.forbidden }
    return bearer
  }

  /// The cohort that a request is about; nil for what can't be one.
  func cohort(_ context: HubContext) -> CohortID? {
    context.parameters.get("cohort").flatMap { CohortID($0) }
  }

  /// Where a request comes from.
  func address(of request: Request, _ context: HubContext) -> String {
    ClientAddress.of(request, channel: context.channel, isBehindProxy: isBehindProxy)
  }

  private func token(of request: Request) -> Token? {
    guard let value = request.headers[.authorization] else { return nil }
    let parts = value.split(separator: " ", omittingEmptySubsequences: true)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    return Token(parts[1])
  }
}
