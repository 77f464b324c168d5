internal import CoreMetrics
internal import HTTPTypes
internal import Synchronization

/// What a hub counts. The words in labels are few and fixed, whatever clients send.
final class HubMetrics: Sendable {
  /// Requests that are being answered.
  let active: Meter
  /// Connections that are open.
  let connections: Meter
  /// Items that were taken.
  let taken: Counter
  /// Items that were handed out.
  let handedOut: Counter
  private let factory: any MetricsFactory
  private let routes = Mutex<[Route: (requests: Counter, time: CoreMetrics.Timer)]>([:])

  private struct Route: Hashable {
    let route: String
    let method: String
    let status: Int
  }

  init(_ factory: any MetricsFactory) {
    self.factory = factory
    active = Meter(label: "casebook_hub_requests_active", dimensions: [], factory: factory)
    connections = Meter(label: "casebook_hub_connections", dimensions: [], factory: factory)
    taken = Counter(label: "casebook_hub_items_taken", factory: factory)
    handedOut = Counter(label: "casebook_hub_items_handed_out", factory: factory)
  }

  /// Counts a request that was answered.
  func count(
    route: String, method: HTTPRequest.Method, status: HTTPResponse.Status, time: Duration
  ) {
    let method = [.get, .post, .delete].contains(method) ? method.rawValue : "other"
    let key = Route(route: route, method: method, status: status.code)
    let measures = routes.withLock { routes in
      if let known = routes[key] { return known }
      let labels = [("route", route), ("method", method), ("status", String(status.code))]
      let new = (
        requests: Counter(label: "casebook_hub_requests", dimensions: labels, factory: factory),
        time: CoreMetrics.Timer(
          label: "casebook_hub_request_seconds", dimensions: [("route", route)], factory: factory)
      )
      routes[key] = new
      return new
    }
    measures.requests.increment()
    measures.time.recordNanoseconds(Int64(time / .nanoseconds(1)))
  }
}
