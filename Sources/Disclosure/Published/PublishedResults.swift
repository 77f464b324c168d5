public import Results

/// Results in which nobody can be recognised. Only `Publisher` makes them; nothing else may leave the program.
public struct PublishedResults: Sendable {
  /// How exact the figures are.
  public let exactness: Exactness
  /// How many persons there must be behind a figure.
  public let threshold: Int
  /// How far the members came; nil where nothing may be said of it, or where single cases were asked for.
  public let participation: PublishedParticipation?
  /// Each case, in order.
  public let cases: [PublishedCase]
  /// Whether scores in several cases tell people apart.
  public let consistency: PublishedConsistency
}

/// Whether scores in several cases tell people apart, as far as it may be shown.
public enum PublishedConsistency: Sendable, Hashable {
  /// There are too few cases to compare people.
  case tooFewCases(Int)
  /// Cronbach's α over the cases, in percent.
  case consistency(Figure)
}

/// What may be shown of a case.
public struct PublishedCase: Sendable, Hashable {
  /// The id of the case.
  public let id: String
  /// Its name.
  public let title: String
  /// How many gave all first answers; withheld where they are too few, and everything else with it.
  public let people: Figure
  /// How many got which part of the points, in fifths from below; empty where that would tell of one question.
  public let scores: [Figure]
  /// The mean score in percent.
  public let mean: Figure
  /// Cronbach's α in percent.
  public let internalConsistency: Figure
  /// The part of the standard deviation that is due to chance, in percent.
  public let errorRatio: Figure
  /// How far a score may lie from what a person can do, in percent.
  public let standardError: Figure
  /// The minutes spent.
  public let minutes: PublishedSpread?
  /// What became of what people wanted to do, by `CommitmentState`.
  public let commitments: [Figure]
  /// Each question, in order.
  public let questions: [PublishedQuestion]
}

/// What may be shown of a question.
public struct PublishedQuestion: Sendable, Hashable {
  /// The question's id.
  public let id: String
  /// What is asked.
  public let prompt: String
  /// The name of its type.
  public let kind: String
  /// The categories of answers, in order.
  public let categories: [AnswerCategory]
  /// What the options or steps say.
  public let labels: [String]
  /// The categories that earn all points, by their places.
  public let rightCategories: [Int]
  /// The counts; nil where too few answered.
  public let counts: PublishedQuestionCounts?
  /// The themes of answers in words; empty where there are none, or not all answers are coded.
  public let themes: [PublishedTheme]
  /// The mean share of the points in percent.
  public let facility: Figure
  /// The correlation with the rest of the case, in percent.
  public let discriminationIndex: Figure
  /// How much of the discrimination that its scores allow it has, in percent.
  public let discriminativeEfficiency: Figure
  /// The part that it has in the differences of scores, in percent.
  public let effectiveWeight: Figure
  /// The minutes that the first answer took.
  public let minutes: PublishedSpread?
  /// What people gave themselves by the rubric.
  public let criteria: [PublishedCriterion]
  /// What colleagues gave, of each person the median.
  public let peers: [PublishedCriterion]
  /// What the trainer gave.
  public let trainer: [PublishedCriterion]
  /// How far colleagues, and they and the trainer, agree by each criterion; empty where nobody judged.
  public let agreement: [PublishedAgreement]
}

/// How far judgements by a criterion go together, as far as it may be shown.
public struct PublishedAgreement: Sendable, Hashable {
  /// What is looked for.
  public let content: String
  /// Krippendorff's α of the colleagues' points, in percent.
  public let peers: Figure
  /// Cohen's quadratic κ of the colleagues' median and the trainer, in percent.
  public let trainer: Figure
}

/// What may be shown of how people judged themselves by a criterion.
public struct PublishedCriterion: Sendable, Hashable {
  /// What is looked for.
  public let content: String
  /// How many gave how much, by `CriterionResults.Rating`.
  public let ratings: [Figure]
}

/// A spread in whole minutes, of enough people.
public struct PublishedSpread: Sendable, Hashable {
  /// A quarter took less.
  public let lowerQuartile: Figure
  /// Half took less.
  public let median: Figure
  /// Three quarters took less.
  public let upperQuartile: Figure

  init?(_ spread: Spread?, threshold: Int, _ exactness: Exactness) {
    guard let spread, spread.count >= 2 * threshold else { return nil }
    lowerQuartile = exactness.figure(spread.lowerQuartile)
    median = exactness.figure(spread.median)
    upperQuartile = exactness.figure(spread.upperQuartile)
  }
}
