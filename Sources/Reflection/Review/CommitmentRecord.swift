public import CaseModel

/// A commitment with what became of it.
public struct CommitmentRecord: Sendable {
  /// The event by which it was made.
  public let event: AnswerEvent
  /// What the person wanted to do.
  public let commitment: Commitment
  /// By when, as last put off; nil where no day was said.
  public private(set) var due: CalendarDate?
  /// What became of it; nil while it is open.
  public private(set) var outcome: CommitmentOutcome?
  /// What the person said of it last.
  public private(set) var note = ""

  /// Every commitment in a person's events, in the order they were made.
  public static func all(in events: [AnswerEvent]) -> [CommitmentRecord] {
    var records: [CommitmentRecord] = []
    var places: [String: Int] = [:]
    for event in events {
      switch (event.kind, event.response) {
      case (.committed, .commitment(let commitment)):
        places[event.id.description] = records.count
        records.append(CommitmentRecord(event: event, commitment: commitment, due: commitment.due))
      case (.followedUp, .outcome(let outcome, let note, let due)):
        guard let place = event.subject.flatMap({ places[$0] }) else { continue }
        records[place].note = note
        records[place].outcome = outcome == .postponed ? nil : outcome
        if outcome == .postponed { records[place].due = due }
      default: break
      }
    }
    return records
  }

  /// Whether it is open and its day has come.
  public func isDue(on day: Int) -> Bool {
    outcome == nil && due.map { $0.dayNumber <= day } ?? false
  }
}
