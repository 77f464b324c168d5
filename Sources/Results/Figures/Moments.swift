/// Means, variances and covariances of samples, with n−1 for a denominator.
enum Moments {
  /// The arithmetic mean; nil of nothing.
  static func mean(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
  }

  /// The variance of a sample; nil of fewer than two values.
  static func variance(_ values: [Double]) -> Double? { covariance(values, values) }

  /// The covariance of two samples of one size; nil of fewer than two pairs.
  static func covariance(_ left: [Double], _ right: [Double]) -> Double? {
    guard left.count > 1, left.count == right.count, let leftMean = mean(left),
      let rightMean = mean(right)
    else { return nil }
    let sum = zip(left, right).reduce(0) { $0 + ($1.0 - leftMean) * ($1.1 - rightMean) }
    return sum / Double(left.count - 1)
  }
}
