/// What a person will do differently.
public struct Commitment: Sendable, Hashable {
  /// What, in their own words.
  public var text: String
  /// By when; nil where they said no day.
  public var due: CalendarDate?

  /// A commitment made of its parts.
  public init(text: String, due: CalendarDate? = nil) {
    self.text = text
    self.due = due
  }
}

/// What became of a commitment.
public enum CommitmentOutcome: String, Sendable, Hashable, CaseIterable {
  /// It was done.
  case kept
  /// Some of it was done.
  case partly
  /// It was given up.
  case dropped
  /// It is still to be done, by another day.
  case postponed
}
