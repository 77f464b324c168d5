/// What colleagues and the trainer thought of a member's answers.
public struct ReviewResult: Packet, Hashable {
  public static let kind = BundleKind.reviewResult

  /// The id of the case.
  public var caseID: String
  /// When it was put together, Unix time in milliseconds.
  public var made: Int64
  /// The answers, in the order of the questions.
  public var answers: [Answer]

  /// What others thought of one answer.
  public struct Answer: Codable, Sendable, Hashable {
    /// The id of the question.
    public var question: String
    /// What colleagues thought; nil where nobody judged it.
    public var peers: ReviewSummary?
    /// What the trainer thought; nil where they said nothing.
    public var trainer: ReviewSummary?

    /// A judgement made of its parts.
    public init(question: String, peers: ReviewSummary?, trainer: ReviewSummary?) {
      self.question = question
      self.peers = peers
      self.trainer = trainer
    }
  }

  /// A result made of its parts.
  public init(caseID: String, made: Int64, answers: [Answer]) {
    self.caseID = caseID
    self.made = made
    self.answers = answers
  }

  enum CodingKeys: String, CodingKey {
    case caseID = "case"
    case made
    case answers
  }
}
