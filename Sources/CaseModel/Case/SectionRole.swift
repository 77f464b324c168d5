/// What a section of a case is for.
public enum SectionRole: String, Sendable, Hashable, CaseIterable {
  /// What happened.
  case description
  /// What there is to learn: lessons, causes, measures.
  case analysis
  /// Questions to think about.
  case questions
  /// An editor's note.
  case editorial
  /// What a trainee shall be able to do afterwards.
  case objectives
  /// Notes for the trainer; never published.
  case facilitator
  /// Sources and further reading.
  case references
  /// Anything else: kept, in order, shown.
  case other

  /// The roles that a published case must have.
  public static let expected: [SectionRole] = [.description, .analysis, .questions]
}

/// What a level-3 heading in a section announces.
public enum PassageRole: String, Sendable, Hashable, CaseIterable {
  /// Running text.
  case text
  /// A list of dated events.
  case timeline
  /// What was learnt.
  case lessons
  /// Why it happened.
  case causes
  /// What was done about it.
  case measures
  /// A place where reading stops until its questions are answered.
  case decision
}
