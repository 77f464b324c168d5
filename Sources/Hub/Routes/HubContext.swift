internal import Cohorts
internal import HubProtocol
internal import Hummingbird
internal import NIOCore
internal import Synchronization

/// What the hub knows while it answers a request.
struct HubContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The connection.
  let channel: any Channel
  /// What is told of the request afterwards.
  let trace = RequestTrace()

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
  }
}

/// What is found out of a request while it is answered, for the log and the metrics.
final class RequestTrace: Sendable {
  struct Facts {
    var role: HubRole?
    var cohort: CohortID?
    var items = 0
  }

  private let stored = Mutex(Facts())

  /// What was found out.
  var facts: Facts { stored.withLock { $0 } }

  /// Notes who asks.
  func note(_ role: HubRole, in cohort: CohortID) {
    stored.withLock {
      $0.role = role
      $0.cohort = cohort
    }
  }

  /// Notes how many items were taken or handed out.
  func note(items: Int) { stored.withLock { $0.items = items } }
}
