/// What a cohort did and understood: exact figures, for the eyes of nobody. What is shown goes through `Disclosure`.
public struct CohortResults: Sendable {
  /// How many members handed something in.
  public var members: Int
  /// Each case, in the order asked for.
  public var cases: [CaseResults]
  /// How far the scores of a person in different cases go together.
  public var consistency: CaseConsistency

  /// Results made of their parts.
  public init(members: Int, cases: [CaseResults], consistency: CaseConsistency) {
    self.members = members
    self.cases = cases
    self.consistency = consistency
  }
}

/// Whether scores in several cases tell people apart.
public enum CaseConsistency: Sendable, Hashable {
  /// There are fewer than four cases with scores: what a person can do in one case says little of another, so people
  /// are not to be compared.
  ///
  /// “Case specificity”: A. S. Elstein, L. S. Shulman, S. A. Sprafka, “Medical problem solving” (1978).
  case tooFewCases(Int)
  /// Cronbach's α of the scores in percent, over those who did all cases; nil where it can't be computed.
  case consistency(Double?, people: Int)

  /// The least number of cases that people may be compared by.
  public static let leastCases = 4

  /// - Parameter scores: for each case the score of each member in percent; nil where there is none.
  init(scores: [[Double?]]) {
    let scored = scores.filter { $0.contains { $0 != nil } }
    guard scored.count >= Self.leastCases, let members = scored.first?.count else {
      self = .tooFewCases(scored.count)
      return
    }
    let complete = (0..<members).compactMap { member -> [Double]? in
      let own = scored.compactMap { $0[member] }
      return own.count == scored.count ? own : nil
    }
    let analysis = ItemAnalysis(
      scores: complete, maxima: scored.map { _ in 100 })
    self = .consistency(analysis.internalConsistency, people: complete.count)
  }
}
