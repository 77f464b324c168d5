/// How sure a person is of an answer, as confidence-based marking asks.
public enum Certainty: Int, Sendable, Hashable, CaseIterable {
  /// Not very.
  case low = 1
  /// Fairly.
  case middle = 2
  /// Very.
  case high = 3
}
