/// How long is waited before something is tried again: twice as long each time, up to half a second, and each time
/// somewhere between half of it and all, so that those who lost a server together don't come back together.
struct RetryPauses {
  private let end: ContinuousClock.Instant
  private var pause = 20

  /// - Parameter limit: for how long anything is tried again.
  init(within limit: Duration) { end = .now + limit }

  /// Whether the same may work later, and there is time left for it.
  func allowsRetry(after error: PostgreSQLError) -> Bool {
    error.isTransient && ContinuousClock.now < end
  }

  /// The next pause, in milliseconds.
  mutating func next() -> Int {
    defer { pause = min(pause * 2, 500) }
    return Int.random(in: pause / 2...pause)
  }
}
