public import CaseModel

/// What a member of a cohort handed in.
public struct Contribution: Sendable {
  /// The identity of the cohort, 16 bytes.
  public var cohort: [UInt8]
  /// The member.
  public var member: Member
  /// What they gave of themselves.
  public var identity: Identity
  /// When they put it together, Unix time in milliseconds: of two, the later says who they are.
  public var made: Int64
  /// What they did; all by the member.
  public var events: [AnswerEvent]

  /// A contribution made of its parts.
  public init(
    cohort: [UInt8], member: Member, identity: Identity, made: Int64, events: [AnswerEvent]
  ) {
    self.cohort = cohort
    self.member = member
    self.identity = identity
    self.made = made
    self.events = events
  }

  /// A member of a cohort.
  public struct Member: Sendable, Hashable {
    /// The pseudonym.
    public var person: String
    /// The key that proves what they sign, 32 bytes.
    public var signingKey: [UInt8]
    /// The key that is sealed to for them, 32 bytes.
    public var agreementKey: [UInt8]
    /// When they agreed that the trainer reads what they hand in.
    public var consent: Timestamp

    /// A member made of their parts.
    public init(person: String, signingKey: [UInt8], agreementKey: [UInt8], consent: Timestamp) {
      self.person = person
      self.signingKey = signingKey
      self.agreementKey = agreementKey
      self.consent = consent
    }
  }
}

/// What became of a contribution.
public enum MergeOutcome: Sendable, Equatable {
  /// It was merged; so many of its events were not stored before.
  case merged(new: Int)
  /// The person withdrew, or was erased; nothing of it was taken.
  case withdrawn
  /// It holds an event whose identity another event has; nothing of it was taken.
  case conflicting(id: String)

  package var isConflict: Bool { if case .conflicting = self { true } else { false } }
}
