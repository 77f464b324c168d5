public import CaseModel

/// An answer in a member's own words, as it counts for the results.
public struct OpenAnswer: Sendable, Hashable {
  /// The event it comes from.
  public var id: EventID
  /// The pseudonym of its writer.
  public var person: String
  /// The id of the question.
  public var question: String
  /// Whether it was written on second thought.
  public var isSecondThought: Bool
  /// What it says.
  public var text: String
}

extension OpenAnswer {
  /// The answers to the open questions of a case: of each member's first attempt the last first answer and the last
  /// second thought, as `CaseTally` counts them.
  /// - Parameters:
  ///   - content: the case.
  ///   - events: what the members of a cohort did with the case, in the order it happened.
  public static func all(to content: Case, in events: [AnswerEvent]) -> [OpenAnswer] {
    let codes = Dictionary(
      content.questions.filter(\.kind.isOpen).map { ($0.id, QuestionCode($0)) },
      uniquingKeysWith: { first, _ in first })
    var attempts: [String: Int] = [:]
    var answers: [Place: OpenAnswer] = [:]
    for event in events where event.kind.isPartOfAttempt {
      let attempt = attempts[event.person] ?? event.attempt
      attempts[event.person] = attempt
      guard attempt == event.attempt, event.kind.isAnswer,
        let subject = event.subject, let code = codes[subject], let response = event.response,
        code.answer(response, revision: event.revision) != nil
      else { continue }
      let isSecond = event.kind == .reconsidered && code.question.stage != .after
      let place = Place(person: event.person, question: subject, isSecondThought: isSecond)
      answers[place] = nil
      guard case .text(let text) = response else { continue }
      answers[place] = OpenAnswer(
        id: event.id, person: event.person, question: subject, isSecondThought: isSecond, text: text
      )
    }
    return answers.values.sorted { $0.id < $1.id }
  }

  private struct Place: Hashable {
    let person: String
    let question: String
    let isSecondThought: Bool
  }
}
