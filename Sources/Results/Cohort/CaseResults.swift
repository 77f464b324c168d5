/// What a cohort did with one case. Counts are of persons.
public struct CaseResults: Sendable {
  /// How far a member came with a case.
  public enum Stage: Int, Sendable, CaseIterable {
    /// Nothing was handed in.
    case notBegun
    /// Begun; not all first answers are given.
    case begun
    /// All first answers are given; not ended. Who came so far counts for everything below.
    case answered
    /// Worked through to the end.
    case finished
  }

  /// The id of the case.
  public var id: String
  /// Its name.
  public var title: String
  /// How many members came how far, by `Stage`.
  public var stages: [Int]
  /// In which weeks members finished, by the Monday's number since 1 January 1970, in order, without gaps.
  public var weeks: [Week]
  /// How many members got which part of the points, in fifths from below; empty where nothing is scored.
  public var scores: [Int]
  /// The minutes spent, pauses of over half an hour apart, by those who finished.
  public var minutes: Spread?
  /// What became of what members wanted to do, by `CommitmentState`.
  public var commitments: [Int]
  /// Each question, in order.
  public var questions: [QuestionResults]
  /// What the scores say of the case and its questions.
  public var analysis: ItemAnalysis

  /// How many members gave all first answers; everything that is said of the questions is about them.
  public var people: Int { stages[Stage.answered.rawValue] + stages[Stage.finished.rawValue] }

  /// A week and how many members finished in it.
  public struct Week: Sendable, Hashable {
    /// The Monday, in days since 1 January 1970.
    public var monday: Int
    /// The number of members.
    public var count: Int

    /// A week made of its parts.
    public init(monday: Int, count: Int) {
      self.monday = monday
      self.count = count
    }
  }
}
