/// What a member of a cohort did, as far as the results of the cohort are counted from it: who and where are places
/// in lists, so that a million of them stay small.
public struct CollectedEvent: Sendable {
  /// The place of the member among those of the cohort.
  public var member: Int
  /// The place of the case among those asked for.
  public var caseIndex: Int
  /// The number of the attempt, from one.
  public var attempt: Int
  /// What happened.
  public var kind: AnswerEvent.Kind
  /// The question's id, or what else the event is about.
  public var subject: String?
  /// The author's revision of the question.
  public var revision: Int?
  /// What was answered.
  public var response: Response?
  /// How sure the person was; nil where nobody asked.
  public var certainty: Certainty?
  /// When it happened.
  public var time: Timestamp
  /// The themes that an answer in words has, a bit each by their places in the code book; nil where that isn't known.
  public var themes: UInt64?

  /// An event made of its parts.
  public init(
    member: Int, caseIndex: Int, attempt: Int, kind: AnswerEvent.Kind, subject: String? = nil,
    revision: Int? = nil, response: Response? = nil, certainty: Certainty? = nil, time: Timestamp,
    themes: UInt64? = nil
  ) {
    self.member = member
    self.caseIndex = caseIndex
    self.attempt = attempt
    self.kind = kind
    self.subject = subject
    self.revision = revision
    self.response = response
    self.certainty = certainty
    self.time = time
    self.themes = themes
  }
}
