/// What a person did when asked.
public enum Asked<Value> {
  /// Gave an answer.
  case value(Value)
  /// Asked for a hint.
  case hint
  /// Passed the question over.
  case skip
  /// Wants to change the answer before.
  case back
  /// Wants to see all questions.
  case list
  /// Wants to stop, or closed the input.
  case stop
}
