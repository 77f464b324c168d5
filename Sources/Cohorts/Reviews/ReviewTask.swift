/// Colleagues' answers to judge. They carry no name, and the order tells nothing.
public struct ReviewTask: Packet, Hashable {
  public static let kind = BundleKind.reviewTask

  /// The id of the case.
  public var caseID: String
  /// When it was put together, Unix time in milliseconds.
  public var made: Int64
  /// The answers, in the order they are shown.
  public var answers: [Answer]

  /// What a colleague wrote.
  public struct Answer: Codable, Sendable, Hashable {
    /// An alias that only the trainer can connect with the writer.
    public var id: String
    /// The id of the question.
    public var question: String
    /// What it says.
    public var text: String
    /// What was written on second thought; nil for nothing.
    public var secondThought: String?

    /// An answer made of its parts.
    public init(id: String, question: String, text: String, secondThought: String?) {
      self.id = id
      self.question = question
      self.text = text
      self.secondThought = secondThought
    }

    enum CodingKeys: String, CodingKey {
      case id
      case question
      case text
      case secondThought = "second"
    }
  }

  /// A task made of its parts.
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
