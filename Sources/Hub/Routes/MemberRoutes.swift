internal import CaseModel
internal import HTTPTypes
internal import HubProtocol
internal import Hummingbird

/// `GET /members` and `DELETE /members/{person}/tokens`.
struct MemberRoutes: Sendable {
  let authentication: Authentication

  /// Who is in the cohort, for its trainer.
  func list(_ request: Request, _ context: HubContext) async throws -> Response {
    let trainer = try await authentication.bearer(of: request, context, roles: [.trainer])
    let members = try await authentication.mailbox.members(for: trainer)
    return try JSONResponse.of(MembersAnswer(members: members))
  }

  /// Takes a person's tokens away: the trainer everybody's, members their own.
  func revoke(_ request: Request, _ context: HubContext) async throws -> Response {
    let bearer = try await authentication.bearer(of: request, context)
    guard let person = context.parameters.get("person"), Pseudonym.isPseudonym(person) else {
      throw bearer.role == .trainer ? Problem.notFound : Problem.forbidden
    }
    guard bearer.party == .trainer || bearer.party == .member(person) else {
      throw Problem.forbidden
    }
    try await authentication.mailbox.revokeTokens(of: person, by: bearer)
    return Response(status: .noContent)
  }
}
