/// What is kept of a member's first attempt at a case. Later attempts know the analysis and don't count.
struct AttemptRow {
  let attempt: Int
  /// The time of the last event.
  var last: Int64
  /// The time spent, pauses apart, in milliseconds.
  var active: Int64 = 0
  var isRevealed = false
  /// The day of its end, counted from 1 January 1970; nil before.
  var finishedDay: Int?
  var commitment = CommitmentState.none
}

/// What is kept of a member's answers to a question.
struct AnswerRow {
  var first: CodedAnswer?
  var second: CodedAnswer?
  /// The degree of certainty; 0 where nobody asked.
  var certainty: Int8 = 0
  /// How long the first answer took; not a number where that isn't known.
  var seconds: Float = .nan
}

/// What became of what a member wanted to do.
public enum CommitmentState: Int, Sendable, CaseIterable {
  /// They said nothing.
  case none
  /// It is still to be done, or they didn't say.
  case open
  case kept
  case partly
  case dropped
}
