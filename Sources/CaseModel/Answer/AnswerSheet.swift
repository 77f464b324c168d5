/// Answers that were written down before, to work through a case without a terminal.
public struct AnswerSheet: Sendable {
  /// The answers before the analysis is shown, by question.
  public var answers: [String: Response] = [:]
  /// The answers after it, by question.
  public var secondThoughts: [String: Response] = [:]
  /// How sure the person is of an answer, by question.
  public var certainties: [String: Certainty] = [:]
  /// How the person judges their own answers by the rubric, by question.
  public var assessments: [String: Response] = [:]
  /// What the person will do differently; nil where they say nothing.
  public var commitment: Commitment?

  /// A sheet without answers.
  public init() {}
}
