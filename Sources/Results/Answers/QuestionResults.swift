/// What a cohort answered to one question. Counts are of the members who gave all first answers
/// to the case.
public struct QuestionResults: Sendable {
  /// The question's id.
  public var id: String
  /// What is asked.
  public var prompt: String
  /// The name of its type.
  public var kind: String
  /// Whether it is about something sensitive.
  public var isSensitive: Bool
  /// The categories that the counts are of, in order.
  public var categories: [AnswerCategory]
  /// What the options or steps say, for categories that are one, and for `options`.
  public var labels: [String]
  /// The categories that earn all points, by their places.
  public var rightCategories: [Int]
  /// How many first answers are of each category.
  public var first: [Int]
  /// How many are of which category first (rows) and after the analysis (columns); nil where nobody is asked again, or
  /// answers are words.
  public var moves: [[Int]]?
  /// How many with a certainty of 1, 2, 3 or none (rows) answered in which category; nil where nobody is asked.
  public var certainties: [[Int]]?
  /// How many chose each option of a multiple choice; nil for other types.
  public var options: [Int]?
  /// The themes of answers in words; nil where not all of them are coded.
  public var themes: ThemeResults?
  /// How the scores of the question go with the others; nil where it doesn't count for the score.
  public var item: ItemStatistics?
  /// The mean share of the points in percent; nil where it isn't scored.
  public var meanShare: Double?
  /// The minutes that the first answer took.
  public var minutes: Spread?
  /// What members gave themselves by the rubric.
  public var criteria: [CriterionResults]
  /// What colleagues and the trainer gave; nil where nobody judged.
  public var judgements: JudgementResults?
}

/// What members gave themselves by a criterion.
public struct CriterionResults: Sendable {
  /// How much of the points of a criterion somebody gave.
  public enum Rating: Int, Sendable, CaseIterable {
    case none
    case partly
    case full
    /// They judged the answer, but not by this criterion.
    case unsure
    /// They didn't judge the answer.
    case missing
  }

  /// What is looked for.
  public var content: String
  /// How many gave how much, by `Rating`.
  public var ratings: [Int]
}
