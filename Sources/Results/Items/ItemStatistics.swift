/// What the scores of many people say of one question, as Moodle's quiz statistics report has it.
///
/// The formulas are those of “Quiz statistics calculations” in Moodle's developer documentation. There x is the score of
/// a person on the question, o their score on the rest of the test, t that on the whole; variances and covariances
/// have n−1 for a denominator. Figures that divide by nothing are nil.
public struct ItemStatistics: Sendable, Hashable {
  /// How easy it is, in percent: 100·x̄ ÷ the most that can be had.
  public var facility: Double?
  /// How far scores on it lie apart, in percent of the most that can be had.
  public var deviation: Double?
  /// The correlation of the question with the rest of the test, in percent: 100·cov(x, o) ÷ √(var x · var o).
  public var discriminationIndex: Double?
  /// How much of the discrimination that its scores allow it has, in percent: 100·cov(x, o) ÷ cov of both sorted.
  public var discriminativeEfficiency: Double?
  /// The part that it was meant to have in the differences of the whole, in percent: its share of the points.
  public var intendedWeight: Double?
  /// The part that it has, in percent: 100·√cov(x, t) ÷ the sum of that over the questions; nil where the
  /// covariance is negative.
  public var effectiveWeight: Double?

  init(scores: [Double], maximum: Double, totals: [Double], totalMaximum: Double, weights: Double) {
    let rest = zip(totals, scores).map { $0 - $1 }
    facility = Moments.mean(scores).flatMap { Self.percent($0, of: maximum) }
    deviation = Moments.variance(scores).flatMap { Self.percent($0.squareRoot(), of: maximum) }
    let covariance = Moments.covariance(scores, rest)
    let product = Moments.variance(scores).flatMap { own in
      Moments.variance(rest).map { (own * $0).squareRoot() }
    }
    discriminationIndex = covariance.flatMap { part in
      product.flatMap { Self.percent(part, of: $0) }
    }
    let greatest = Moments.covariance(scores.sorted(), rest.sorted())
    discriminativeEfficiency = covariance.flatMap { part in
      greatest.flatMap { Self.percent(part, of: $0) }
    }
    intendedWeight = Self.percent(maximum, of: totalMaximum)
    effectiveWeight = Self.root(scores, totals).flatMap { Self.percent($0, of: weights) }
  }

  /// √cov(x, t); nil where the covariance is negative, or there is none.
  static func root(_ scores: [Double], _ totals: [Double]) -> Double? {
    guard let covariance = Moments.covariance(scores, totals), covariance >= 0 else { return nil }
    return covariance.squareRoot()
  }

  private static func percent(_ part: Double, of whole: Double) -> Double? {
    whole > 0 ? 100 * part / whole : nil
  }
}
