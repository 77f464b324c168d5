internal import CaseModel
internal import Cohorts
internal import CoreMetrics
internal import HTTPTypes
internal import HubProtocol
internal import Hummingbird
internal import Logging

/// Counts each request and writes a line on it: of what is said never more than the route, the role, the beginning of the
/// cohort's identity and numbers.
///
/// Hummingbird's own middlewares put any method that a client invents, or the whole address, into labels and lines.
struct ObservationMiddleware: RouterMiddleware {
  let metrics: HubMetrics

  @concurrent func handle(
    _ request: Request, context: HubContext,
    next: @concurrent (Request, HubContext) async throws -> Response
  ) async throws -> Response {
    let start = ContinuousClock.now
    metrics.active.increment()
    defer { metrics.active.decrement() }
    let response = try await next(request, context)
    let time = ContinuousClock.now - start
    let route = context.endpointPath ?? "NotFound"
    metrics.count(route: route, method: request.method, status: response.status, time: time)
    let facts = context.trace.facts
    if facts.items > 0 {
      (request.method == .get ? metrics.handedOut : metrics.taken).increment(by: facts.items)
    }
    context.logger.info("request", metadata: metadata(request, response, route, time, facts))
    return response
  }

  private func metadata(
    _ request: Request, _ response: Response, _ route: String, _ time: Duration,
    _ facts: RequestTrace.Facts
  ) -> Logger.Metadata {
    let known: [HTTPRequest.Method] = [.get, .post, .delete, .put, .patch, .head, .options]
    var metadata: Logger.Metadata = [
      "route": "\(route)",
      "method": "\(known.contains(request.method) ? request.method.rawValue : "other")",
      "status": "\(response.status.code)",
      "milliseconds": "\(Int64(time / .milliseconds(1)))",
    ]
    if let role = facts.role { metadata["role"] = "\(role.rawValue)" }
    if let cohort = facts.cohort { metadata["cohort"] = "\(cohort.description.prefix(8))" }
    if facts.items > 0 { metadata["items"] = "\(facts.items)" }
    return metadata
  }
}
