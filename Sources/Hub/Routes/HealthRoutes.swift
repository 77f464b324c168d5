internal import HTTPTypes
internal import Hummingbird

/// `GET /health`: the process is alive. `GET /ready`: it can reach its database too.
struct HealthRoutes: Sendable {
  let mailbox: any Mailbox

  private struct Health: Encodable {
    let status: String
  }

  func live(_ request: Request, _ context: HubContext) async throws -> Response {
    try JSONResponse.of(Health(status: "live"))
  }

  func ready(_ request: Request, _ context: HubContext) async throws -> Response {
    guard await mailbox.isReady() else { throw Problem.unavailable }
    return try JSONResponse.of(Health(status: "ready"))
  }
}
