/// Answers that were written down before, to work through a case without a terminal.
public struct AnswerSheet: Sendable {
  /// The answers before the analysis is shown, by question.
  public var answers: [String: Response] = [:]
  /// The answers after it, by question.
  public var secondThoughts: [String: Response] = [:]

  /// A sheet without answers.
  public init() {}
}
