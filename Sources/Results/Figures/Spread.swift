/// The middle of a sample and how far it reaches.
public struct Spread: Sendable, Hashable {
  /// How many values there are.
  public var count: Int
  /// A quarter of the values lies below.
  public var lowerQuartile: Double
  /// Half of the values lies below.
  public var median: Double
  /// Three quarters of the values lie below.
  public var upperQuartile: Double

  /// The spread of a sample; nil of nothing.
  ///
  /// Between two values quantiles are interpolated: type 7 of R. J. Hyndman and Y. Fan, “Sample quantiles in
  /// statistical packages” (The American Statistician 50, 1996), which is NumPy's default too.
  public init?(of values: [Double]) {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    count = sorted.count
    lowerQuartile = Self.quantile(0.25, of: sorted)
    median = Self.quantile(0.5, of: sorted)
    upperQuartile = Self.quantile(0.75, of: sorted)
  }

  private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let low = Int(place)
    let high = min(low + 1, sorted.count - 1)
    return sorted[low] + (place - Double(low)) * (sorted[high] - sorted[low])
  }
}
