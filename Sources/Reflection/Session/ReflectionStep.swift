public import CaseModel

/// What comes next in working through a case.
public enum ReflectionStep: Sendable {
  /// A passage of the description is read; the index counts in `PassagePath.passages`.
  case read(Int, Passage)
  /// A question is answered before the analysis is shown.
  case answer(Question)
  /// The analysis is shown.
  case reveal
  /// The trainer shows the analysis; the person says when it was shown.
  case awaitTrainer
  /// A question is answered that is asked only after the analysis is shown.
  case answerAfterReveal(Question)
  /// The person looks at their first answer again and may write a second thought.
  case reconsider(Question, first: Response)
  /// The person judges their own answer by the rubric.
  case assess(Question, answer: Response)
  /// The person says what they will do differently, and by when.
  case commit
  /// Nothing is left but to close the attempt.
  case finish
  /// The attempt is closed.
  case done
}
