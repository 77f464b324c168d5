internal import Synchronization

/// How often somebody may do something: buckets of tokens that fill up again, in the memory of this server.
///
/// Another server behind the same balancer counts for itself, so that the whole lets through as many times as much.
final class RateLimiter<Key: Hashable & Sendable>: Sendable {
  private struct Bucket {
    var level: Double
    var time: ContinuousClock.Instant
  }

  private let rate: RateLimit
  private let now: @Sendable () -> ContinuousClock.Instant
  private let buckets = Mutex<[Key: Bucket]>([:])
  /// How many buckets are kept; one that is full again needs none.
  private let capacity = 100_000

  init(_ rate: RateLimit, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
    self.rate = rate
    self.now = now
  }

  /// Counts one more.
  /// - Returns: the seconds until there is room again; nil where there was some.
  func take(_ key: Key) -> Int? { use(key, cost: 1) }

  /// The seconds until there is room; nil where there is some. Counts nothing.
  func wait(_ key: Key) -> Int? { use(key, cost: 0) }

  private func use(_ key: Key, cost: Double) -> Int? {
    let time = now()
    return buckets.withLock { buckets in
      var level = buckets[key].map { filled($0, at: time) } ?? rate.burst
      if level < 1 {
        return max(1, Int(((1 - level) / rate.perSecond).rounded(.up)))
      }
      guard cost > 0 else { return nil }
      if buckets.count >= capacity { makeRoom(in: &buckets, at: time) }
      level -= cost
      buckets[key] = Bucket(level: level, time: time)
      return nil
    }
  }

  private func filled(_ bucket: Bucket, at time: ContinuousClock.Instant) -> Double {
    min(rate.burst, bucket.level + (time - bucket.time) / .seconds(1) * rate.perSecond)
  }

  /// Memory is bounded also where somebody comes from more addresses than are kept: then all begin anew.
  private func makeRoom(in buckets: inout [Key: Bucket], at time: ContinuousClock.Instant) {
    buckets = buckets.filter { filled($0.value, at: time) < rate.burst }
    if buckets.count >= capacity { buckets = [:] }
  }
}

/// A rate: so many a minute, and so many at once.
public struct RateLimit: Sendable, Hashable {
  let burst: Double
  let perSecond: Double

  /// - Parameters:
  ///   - perMinute: how many a minute, at least 1.
  ///   - burst: how many at once.
  public init(perMinute: Int, burst: Int) {
    self.burst = Double(max(1, burst))
    perSecond = Double(max(1, perMinute)) / 60
  }
}
