/// What the scores of many people say of a test and its questions, as Moodle's quiz statistics report has it.
///
/// The formulas are those of “Quiz statistics calculations” in Moodle's developer documentation.
public struct ItemAnalysis: Sendable, Hashable {
  /// How many people took the test.
  public var people: Int
  /// Each question, in order.
  public var items: [ItemStatistics]
  /// The mean of the whole, in percent of the most that can be had.
  public var mean: Double?
  /// The standard deviation of the whole, in percent of the most that can be had.
  public var deviation: Double?
  /// Cronbach's α in percent, as “coefficient of internal consistency”: 100·p÷(p−1)·(1 − Σ var x ÷ var t); only
  /// for more than one question and more than two people. It can be negative.
  ///
  /// L. J. Cronbach, “Coefficient alpha and the internal structure of tests” (Psychometrika 16, 1951).
  public var internalConsistency: Double?
  /// The part of the standard deviation that is due to chance, in percent: 100·√(1 − α); above 100 where α is
  /// negative.
  public var errorRatio: Double?
  /// How far a person's score may lie from what they can do, in percent of the most that can be had: the error
  /// ratio of the standard deviation.
  public var standardError: Double?

  /// Analyses a test.
  /// - Parameters:
  ///   - scores: for each person the score on each question, in points.
  ///   - maxima: the most points that can be had for each question.
  public init(scores: [[Double]], maxima: [Double]) {
    people = scores.count
    let columns = maxima.indices.map { item in scores.map { $0[item] } }
    let totals = scores.map { $0.reduce(0, +) }
    let most = maxima.reduce(0, +)
    let weights = columns.compactMap { ItemStatistics.root($0, totals) }.reduce(0, +)
    items = zip(columns, maxima).map {
      ItemStatistics(
        scores: $0, maximum: $1, totals: totals, totalMaximum: most, weights: weights)
    }
    guard most > 0 else { return }
    mean = Moments.mean(totals).map { 100 * $0 / most }
    deviation = Moments.variance(totals).map { 100 * $0.squareRoot() / most }
    internalConsistency = Self.consistency(columns, totals)
    errorRatio = internalConsistency.map { 100 * max(0, 1 - $0 / 100).squareRoot() }
    standardError = errorRatio.flatMap { ratio in deviation.map { ratio * $0 / 100 } }
  }

  private static func consistency(_ columns: [[Double]], _ totals: [Double]) -> Double? {
    let count = Double(columns.count)
    guard columns.count > 1, totals.count > 2, let whole = Moments.variance(totals), whole > 0
    else { return nil }
    let parts = columns.compactMap(Moments.variance).reduce(0, +)
    return 100 * count / (count - 1) * (1 - parts / whole)
  }
}
