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
  /// A step of a scale.
  case level(Int)
  /// A number.
  case number(Double)
  /// Passed over on purpose.
  case skipped
}
