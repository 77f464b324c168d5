internal import Foundation

/// The scheduler FSRS-6, which says when a question is asked again so that it isn't forgotten.
///
/// J. Ye et al., "Free Spaced Repetition Scheduler", version 6, with its default parameters
/// (github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm). Days are whole; the steps of minutes
/// within a day that the algorithm allows count as the same day.
public struct FSRS: Sendable {
  /// How well a question was answered.
  public enum Rating: Int, Sendable, CaseIterable {
    /// Wrong.
    case again = 1
    /// Right, with doubts.
    case hard = 2
    /// Right.
    case good = 3
    /// Right, and sure of it.
    case easy = 4
  }

  /// What is known of how well a person remembers something.
  public struct Memory: Sendable, Equatable {
    /// The days after which nine of ten would still remember.
    public var stability: Double
    /// How hard it is, from 1 to 10.
    public var difficulty: Double
    /// How many of the first steps, on one day, are still to be taken.
    var stepsLeft: Int
    /// The day of the last review.
    public var reviewed: Int
    /// The day on which it is due.
    public var due: Int
  }

  private static let w = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
    0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ]
  private static let decay = -w[20]
  private static let factor = pow(0.9, 1 / decay) - 1
  private static let retention = 0.9
  private static let longestInterval = 36_500.0

  /// The memory after a review.
  /// - Parameters:
  ///   - memory: what was known before; nil for the first time.
  ///   - rating: how well it was answered.
  ///   - day: the day of the review, counted as `Timestamp.day`.
  public static func review(_ memory: Memory?, _ rating: Rating, on day: Int) -> Memory {
    guard let memory else {
      let stability = max(w[rating.rawValue - 1], 0.001)
      var first = Memory(
        stability: stability, difficulty: min(max(difficulty(rating), 1), 10), stepsLeft: 2,
        reviewed: day, due: day)
      advance(&first, rating, stepsAfterAgain: 2)
      return first
    }
    var next = memory
    let elapsed = max(0, day - memory.reviewed)
    next.stability =
      elapsed < 1
      ? sameDayStability(memory.stability, rating) : longStability(memory, rating, elapsed: elapsed)
    next.difficulty = nextDifficulty(memory.difficulty, rating)
    next.reviewed = day
    let isLearning = memory.stepsLeft > 0
    advance(&next, rating, stepsAfterAgain: isLearning ? max(memory.stepsLeft, 1) : 1)
    return next
  }

  /// Sets the day on which it is due: today where steps are left, or after the interval.
  private static func advance(_ memory: inout Memory, _ rating: Rating, stepsAfterAgain: Int) {
    switch rating {
    case .again: memory.stepsLeft = stepsAfterAgain
    case .hard: break
    case .good: memory.stepsLeft = max(0, memory.stepsLeft - 1)
    case .easy: memory.stepsLeft = 0
    }
    let interval = memory.stepsLeft > 0 ? 0 : interval(memory.stability)
    memory.due = memory.reviewed + interval
  }

  private static func interval(_ stability: Double) -> Int {
    let days = stability / factor * (pow(retention, 1 / decay) - 1)
    return Int(min(max(days.rounded(.toNearestOrEven), 1), longestInterval))
  }

  private static func difficulty(_ rating: Rating) -> Double {
    w[4] - exp(w[5] * Double(rating.rawValue - 1)) + 1
  }

  private static func nextDifficulty(_ difficulty: Double, _ rating: Rating) -> Double {
    let change = -w[6] * Double(rating.rawValue - 3)
    let damped = difficulty + (10 - difficulty) * change / 9
    let reverted = w[7] * self.difficulty(.easy) + (1 - w[7]) * damped
    return min(max(reverted, 1), 10)
  }

  private static func sameDayStability(_ stability: Double, _ rating: Rating) -> Double {
    var increase = exp(w[17] * (Double(rating.rawValue) - 3 + w[18])) * pow(stability, -w[19])
    if rating == .good || rating == .easy { increase = max(increase, 1) }
    return max(stability * increase, 0.001)
  }

  private static func longStability(_ memory: Memory, _ rating: Rating, elapsed: Int) -> Double {
    let s = memory.stability
    let d = memory.difficulty
    let recall = pow(1 + factor * Double(elapsed) / s, decay)
    guard rating != .again else {
      let forgotten = w[11] * pow(d, -w[12]) * (pow(s + 1, w[13]) - 1) * exp((1 - recall) * w[14])
      return max(min(forgotten, s / exp(w[17] * w[18])), 0.001)
    }
    let penalty = rating == .hard ? w[15] : 1
    let bonus = rating == .easy ? w[16] : 1
    let growth = exp(w[8]) * (11 - d) * pow(s, -w[9]) * (exp((1 - recall) * w[10]) - 1)
    return s * (1 + growth * penalty * bonus)
  }
}
