/// What an answer counts as. Everybody who counts is in one category of each question, so that the counts add up.
public enum AnswerCategory: Sendable, Hashable {
  /// An option of a single choice, or a step of a scale; its place in the source, from zero.
  case option(Int)
  /// All points.
  case right
  /// Some of the points.
  case partly
  /// No points.
  case wrong
  /// Something that isn't scored: words, or options of a poll.
  case answered
  /// Passed over on purpose.
  case passedOver
  /// Not come to, not asked, or kept back.
  case missing
}
