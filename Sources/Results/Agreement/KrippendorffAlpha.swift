/// How far any number of people who judged the same things agree, chance taken away; not everybody needs to have
/// judged everything.
public enum KrippendorffAlpha {
  /// What the judgements are.
  public enum Level: Sendable, CaseIterable {
    /// Names: they are equal or not.
    case nominal
    /// Ranks: what lies between two of them counts by how often it was given.
    case ordinal
    /// Numbers: differences count by their squares.
    case interval
  }

  /// α: 1 for full agreement, 0 for what chance would give, below 0 for less; nil where nothing was judged twice,
  /// or all judgements are the same.
  ///
  /// K. Krippendorff, “Computing Krippendorff's Alpha-Reliability” (University of Pennsylvania, 2011): 1 − Dₒ ÷ Dₑ from
  /// the matrix of coincidences.
  /// - Parameters:
  ///   - units: for each thing that was judged what each person said; nil where somebody didn't judge it.
  ///   - level: what the values are: names, ranks or numbers.
  public static func value(of units: [[Double?]], level: Level) -> Double? {
    let judged = units.map { $0.compactMap(\.self) }
    let values = Set(judged.joined()).sorted()
    let places = Dictionary(
      uniqueKeysWithValues: values.enumerated().map { ($0.element, $0.offset) })
    var coincidences = Array(
      repeating: Array(repeating: 0.0, count: values.count), count: values.count)
    for unit in judged {
      let found = unit.compactMap { places[$0] }
      for (one, left) in found.enumerated() {
        for (other, right) in found.enumerated() where one != other {
          coincidences[left][right] += 1 / Double(unit.count - 1)
        }
      }
    }
    let counts = coincidences.map { $0.reduce(0, +) }
    let total = counts.reduce(0, +)
    var observed = 0.0
    var expected = 0.0
    for left in values.indices {
      for right in values.indices where left != right {
        let difference = difference(left, right, values, counts, level)
        observed += coincidences[left][right] * difference
        expected += counts[left] * counts[right] * difference
      }
    }
    return expected > 0 ? 1 - (total - 1) * observed / expected : nil
  }

  /// The squared difference of two values.
  private static func difference(
    _ left: Int, _ right: Int, _ values: [Double], _ counts: [Double], _ level: Level
  ) -> Double {
    switch level {
    case .nominal: return 1
    case .interval: return (values[left] - values[right]) * (values[left] - values[right])
    case .ordinal:
      let between = counts[min(left, right)...max(left, right)].reduce(0, +)
      let ranks = between - (counts[left] + counts[right]) / 2
      return ranks * ranks
    }
  }
}
