/// What a person answers. Options are named by their place in the source, from zero.
public enum Response: Sendable, Hashable {
  /// Words of one's own: open and short questions.
  case text(String)
  /// The options chosen, in ascending order.
  case choices([Int])
  /// The items in the order given.
  case order([Int])
  /// For each left side, in the order of the source, the right side given.
  case matches([Int])
  /// The items of an order, or the right sides of pairs, by the names that `Question.itemNames` gives them.
  case items([String])
  /// A step of a scale.
  case level(Int)
  /// A number.
  case number(Double)
  /// The points that the person gives their own answer, by criterion; nil where they can't say.
  case ratings([Double?])
  /// The points that somebody else gives an answer, by criterion, and a comment on it.
  case review([Double?], comment: String)
  /// What the person will do.
  case commitment(Commitment)
  /// What became of a commitment, with a word on it, and the new day where it was postponed.
  case outcome(CommitmentOutcome, note: String, due: CalendarDate?)
  /// Passed over on purpose.
  case skipped
}
