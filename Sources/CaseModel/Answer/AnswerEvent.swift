/// Something that happened while a person worked through a case; stored once, never changed.
public struct AnswerEvent: Sendable, Hashable {
  /// What happened.
  public enum Kind: String, Sendable, CaseIterable {
    /// The person began an attempt.
    case started
    /// A passage was read; its anchor is the subject.
    case read
    /// A first answer to a question, before the analysis was shown.
    case answered
    /// The analysis was shown.
    case revealed
    /// An answer given after the analysis was shown.
    case reconsidered
    /// The attempt ended.
    case finished
  }

  /// The identity, made by the writer.
  public var id: EventID
  /// The pseudonym of whoever did it.
  public var person: String
  /// The id of the case.
  public var caseID: String
  /// The number of the attempt, from one.
  public var attempt: Int
  /// What happened.
  public var kind: Kind
  /// The question's id, or the anchor of the passage that was read; nil for the whole case.
  public var subject: String?
  /// The hash of the question's wording at that time.
  public var contentHash: String?
  /// The author's revision of the question.
  public var revision: Int?
  /// What was answered.
  public var response: Response?
  /// When it happened.
  public var time: Timestamp

  /// An event made of its parts.
  public init(
    id: EventID, person: String, caseID: String, attempt: Int, kind: Kind, subject: String? = nil,
    contentHash: String? = nil, revision: Int? = nil, response: Response? = nil, time: Timestamp
  ) {
    self.id = id
    self.person = person
    self.caseID = caseID
    self.attempt = attempt
    self.kind = kind
    self.subject = subject
    self.contentHash = contentHash
    self.revision = revision
    self.response = response
    self.time = time
  }
}

/// A moment, with the local time's offset from UTC where it was taken.
public struct Timestamp: Sendable, Hashable {
  /// Unix time in milliseconds.
  public var milliseconds: Int64
  /// The minutes by which local time was ahead of UTC.
  public var offsetMinutes: Int

  /// A moment made of its parts.
  public init(milliseconds: Int64, offsetMinutes: Int) {
    self.milliseconds = milliseconds
    self.offsetMinutes = offsetMinutes
  }
}
