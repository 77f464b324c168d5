/// How a hub runs.
public struct HubConfiguration: Sendable {
  /// Requests that one token may make.
  public var requests = RateLimit(perMinute: 300, burst: 600)
  /// Tokens and secrets that aren't valid, from one address.
  public var failures = RateLimit(perMinute: 10, burst: 20)
  /// Enrolments from one address; a whole ministry may have one.
  public var enrolments = RateLimit(perMinute: 300, burst: 1000)
  /// Whether the last address of `X-Forwarded-For` is that of the client.
  public var isBehindProxy = false
  /// How many connections are open at most; others wait.
  public var connections = 10_000
  /// Seconds after which a connection is closed on which nothing happens.
  public var idleSeconds = 30
  /// Seconds that a request or the reading of an answer may take, and in addition what its size takes at
  /// `slowestRate`.
  public var graceSeconds = 20
  /// Bytes a second that a client sends and reads at least.
  public var slowestRate = 4096

  /// The usual configuration.
  public init() {}
}
