internal import Cohorts
internal import Foundation
internal import HubProtocol
internal import Hummingbird
internal import NIOCore

/// `POST /members`: a token for whoever has the join code.
struct EnrolmentRoute: Sendable {
  let authentication: Authentication
  let now: @Sendable () -> Int64
  private static let bodyLimit = 4096

  func answer(_ request: Request, _ context: HubContext) async throws -> Response {
    let address = authentication.address(of: request, context)
    try authentication.limiters.admitEnrolment(from: address)
    let body = try await request.body.collect(upTo: Self.bodyLimit)
    let enrolment = try JSONDecoder().decode(Enrolment.self, from: Data(body.readableBytesView))
    let (off, overflows) = enrolment.made.subtractingReportingOverflow(now())
    // Not `abs`: the lowest number has no positive counterpart, and whoever sends it would stop the hub.
    guard !overflows, off.magnitude <= Enrolment.clockTolerance else { throw Problem.clock }
    guard let cohort = authentication.cohort(context), Token(enrolment.secret) != nil,
      let person = enrolment.person(in: cohort)
    else { throw refused(address) }
    let token = Token.random()
    let outcome = try await authentication.mailbox.enrol(
      NewMember(
        person: person, signing: enrolment.signing,
        secretHash: Token.hash(of: enrolment.secret), tokenHash: token.hash,
        made: enrolment.made), in: cohort)
    switch outcome {
    case .refused: throw refused(address)
    case .replayed: throw Problem.clock
    case .enrolled:
      context.trace.note(.trainee, in: cohort)
      return try JSONResponse.of(
        EnrolmentAnswer(person: person, token: token.text), status: .created)
    }
  }

  private func refused(_ address: String) -> Problem {
    authentication.limiters.failed(from: address)
    return .unauthorized
  }
}
