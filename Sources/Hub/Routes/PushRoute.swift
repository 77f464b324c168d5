internal import Foundation
internal import HubProtocol
internal import Hummingbird
internal import NIOCore

/// `POST /items`: takes items in.
struct PushRoute: Sendable {
  let authentication: Authentication

  func answer(_ request: Request, _ context: HubContext) async throws -> Response {
    // Who may push is known before a body is read.
    let bearer = try await authentication.bearer(of: request, context)
    let body = try await request.body.collect(upTo: HubLimits.request)
    let push = try JSONDecoder().decode(PushRequest.self, from: Data(body.readableBytesView))
    guard push.items.count <= HubLimits.items else { throw Problem.tooLarge }
    var check = ItemCheck(bearer)
    let accepted = push.items.filter { check.accepts($0) }
    let refused =
      accepted.isEmpty ? [] : try await authentication.mailbox.push(accepted, by: bearer)
    let refusedIDs = Set(refused.map(\.id))
    let stored = accepted.map(\.id).filter { !refusedIDs.contains($0) }
    context.trace.note(items: stored.count)
    return try JSONResponse.of(PushAnswer(stored: stored, refused: check.refused + refused))
  }
}
