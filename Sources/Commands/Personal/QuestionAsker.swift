internal import CaseModel
internal import Terminal

/// Asks a question outside of an attempt.
struct QuestionAsker {
  let desk: DialogueDesk

  /// The answer, and how sure the person is where the question asks; nil where they pass it over.
  /// - Parameter draft: gives what was typed of the answer so far, each time it is asked for.
  /// - Throws: `DialogueDesk.Stopped` where they stop.
  func ask(
    _ question: Question, mixing: [Int], draft: () throws -> DraftKeeper
  ) throws -> (response: Response, certainty: Certainty?)? {
    var hints = question.hints[...]
    while true {
      let draft = try draft()
      if !draft.text.isEmpty { try desk.say(desk.messages.goingOnWithDraft) }
      switch try desk.view.ask(question, mixing: mixing, draft: draft, with: desk.asker) {
      case .value(let response): return (response, try certainty(of: question))
      case .skip: return nil
      case .stop: throw DialogueDesk.Stopped()
      case .hint:
        guard let hint = hints.popFirst() ?? question.hints.last else {
          try desk.say(desk.messages.noHint)
          continue
        }
        try desk.screen.print(
          desk.layout.marked(ScreenText(desk.messages.hintLead, style: .accent), hint))
      case .back, .list: try desk.say(desk.messages.nothingBefore)
      }
    }
  }

  /// How sure the person is; nil where the question doesn't ask, or they don't say.
  func certainty(of question: Question) throws -> Certainty? {
    guard question.asksConfidence else { return nil }
    try desk.say(desk.messages.howSure)
    guard case .value(let index) = try desk.asker.choice(of: Certainty.allCases.count) else {
      return nil
    }
    return Certainty.allCases[index]
  }
}
