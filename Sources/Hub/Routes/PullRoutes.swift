internal import Foundation
internal import HubProtocol
internal import Hummingbird

/// `GET /items` and `GET /items/mine`: hands items out, page by page.
struct PullRoutes: Sendable {
  let authentication: Authentication
  /// Bytes of bundles in a page, which leaves room for the rest of `HubLimits.request`.
  private static let bytes = HubLimits.request / 2

  /// What is for the bearer.
  func items(_ request: Request, _ context: HubContext) async throws -> Response {
    let bearer = try await authentication.bearer(of: request, context)
    let place = try Place(request, for: bearer)
    let page = try await authentication.mailbox.items(
      for: bearer, after: place.position, limit: place.limit, bytes: Self.bytes)
    context.trace.note(items: page.elements.count)
    return try JSONResponse.of(
      PullAnswer(items: page.elements, next: place.next(after: page.last), more: page.more))
  }

  /// What is from the bearer.
  func own(_ request: Request, _ context: HubContext) async throws -> Response {
    let bearer = try await authentication.bearer(of: request, context)
    let place = try Place(request, for: bearer)
    let page = try await authentication.mailbox.itemIDs(
      by: bearer, after: place.position, limit: place.limit)
    context.trace.note(items: page.elements.count)
    return try JSONResponse.of(
      OwnItemsAnswer(ids: page.elements, next: place.next(after: page.last), more: page.more))
  }

  /// Where a page begins, and how much it may hold.
  private struct Place {
    let position: Int64
    let limit: Int
    private let cursor: Cursor

    init(_ request: Request, for bearer: Bearer) throws {
      let query = request.uri.queryParameters
      let limit = query["limit"].map { Int($0) } ?? HubLimits.items
      guard let limit, 1...HubLimits.items ~= limit else {
        throw Problem.malformed("limit is a number from 1 to \(HubLimits.items).")
      }
      self.limit = limit
      let cursor = Cursor(of: bearer)
      self.cursor = cursor
      // A cursor from before the hub's data was restored is none; what comes again does no harm.
      position = query["after"].flatMap { cursor.position(String($0)) } ?? 0
    }

    func next(after last: Int64?) throws -> String { try cursor.text(last ?? position) }
  }
}
