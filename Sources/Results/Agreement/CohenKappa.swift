/// How far two people who judged the same things agree, chance taken away.
public enum CohenKappa {
  /// How much it counts by how many steps two judgements differ.
  public enum Weighting: Sendable, CaseIterable {
    /// Every difference counts the same.
    case plain
    /// A difference counts by its steps.
    case linear
    /// A difference counts by the square of its steps.
    case quadratic

    func disagreement(_ left: Int, _ right: Int) -> Double {
      let steps = Double(abs(left - right))
      return switch self {
      case .plain: min(steps, 1)
      case .linear: steps
      case .quadratic: steps * steps
      }
    }
  }

  /// κ: 1 for full agreement, 0 for what chance would give, below 0 for less; nil where both said one and the same
  /// all along, or judged nothing.
  ///
  /// 1 − Σ w·o ÷ Σ w·e, with o the judgements observed and e those that chance would give. J. Cohen, “A coefficient
  /// of agreement for nominal scales” (1960) and “Weighted kappa” (Psychological Bulletin 70, 1968).
  /// - Parameters:
  ///   - pairs: what the one and the other said of each thing, as steps of one scale.
  ///   - weighting: how much steps that lie apart count.
  public static func value(of pairs: [(Int, Int)], weighting: Weighting = .plain) -> Double? {
    var lefts: [Int: Double] = [:]
    var rights: [Int: Double] = [:]
    var observed = 0.0
    for (left, right) in pairs {
      lefts[left, default: 0] += 1
      rights[right, default: 0] += 1
      observed += weighting.disagreement(left, right)
    }
    var expected = 0.0
    // In order, so that the sum is the same to the last digit in every run.
    let scale = Set(lefts.keys).union(rights.keys).sorted()
    for left in scale {
      for right in scale {
        let both = (lefts[left] ?? 0) * (rights[right] ?? 0) / Double(pairs.count)
        expected += weighting.disagreement(left, right) * both
      }
    }
    return expected > 0 ? 1 - observed / expected : nil
  }
}
