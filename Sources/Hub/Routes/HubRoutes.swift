internal import Foundation
internal import Hummingbird

/// The routes of a hub.
struct HubRoutes: Sendable {
  let mailbox: any Mailbox
  let limiters: HubLimiters
  let isBehindProxy: Bool
  let metrics: HubMetrics
  /// The time, Unix milliseconds.
  let now: @Sendable () -> Int64

  /// What answers requests.
  var router: Router<HubContext> {
    let bare = Router(context: HubContext.self)
    addRoutes(to: bare)
    let router = Router(context: HubContext.self)
    router.add(middleware: ObservationMiddleware(metrics: metrics))
    router.add(middleware: ProblemMiddleware(paths: PathMethods(bare)))
    addRoutes(to: router)
    return router
  }

  private func addRoutes(to router: Router<HubContext>) {
    let authentication = Authentication(
      mailbox: mailbox, limiters: limiters, isBehindProxy: isBehindProxy)
    let health = HealthRoutes(mailbox: mailbox)
    let enrolment = EnrolmentRoute(authentication: authentication, now: now)
    let members = MemberRoutes(authentication: authentication)
    let push = PushRoute(authentication: authentication)
    let pull = PullRoutes(authentication: authentication)

    router.get("/health", use: health.live)
    router.get("/ready", use: health.ready)
    router.get("/openapi.json") { _, _ in JSONResponse.raw(OpenAPI.json) }
    router.group("/v1/cohorts/:cohort")
      .post("/members", use: enrolment.answer)
      .get("/members", use: members.list)
      .delete("/members/:person/tokens", use: members.revoke)
      .post("/items", use: push.answer)
      .get("/items", use: pull.items)
      .get("/items/mine", use: pull.own)
  }
}
