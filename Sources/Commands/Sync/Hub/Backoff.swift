/// When something that failed is tried again: exponential back-off with full jitter (M. Brooker, “Exponential Backoff
/// And Jitter”, AWS Architecture Blog, 2015), so that terminals that lost a hub together don't come back together.
enum Backoff {
  /// The longest wait after the first failure, in milliseconds.
  static let first: Int64 = 30_000
  /// The longest wait of all, in milliseconds.
  static let longest: Int64 = 6 * 3_600_000

  /// How long to wait, in milliseconds.
  /// - Parameters:
  ///   - failures: how many attempts failed in a row, at least one.
  ///   - asked: the seconds that the other side asked to be left alone; nil where it didn't.
  static func wait(
    after failures: Int, asked: Int? = nil, using random: inout some RandomNumberGenerator
  ) -> Int64 {
    let doublings = min(max(failures - 1, 0), 20)
    let jittered = Int64.random(in: 0...min(longest, first << doublings), using: &random)
    let wanted = Int64(min(max(asked ?? 0, 0), Int(longest / 1000))) * 1000
    return max(jittered, wanted)
  }
}
