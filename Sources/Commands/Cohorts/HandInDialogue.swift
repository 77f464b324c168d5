internal import CaseModel
internal import Terminal

/// Shows a member what would go along, and lets them keep answers back.
struct HandInDialogue {
  let desk: SubmissionDesk
  let view: HandInView

  private var messages: CohortMessages { view.messages }

  /// The dialogue about what goes to the trainer of a cohort.
  /// - Parameter cases: the cases that are known, for their titles and questions.
  init(desk: SubmissionDesk, screen: Screen, messages: CohortMessages, cases: [Case]) {
    self.desk = desk
    view = HandInView(screen: screen, messages: messages, cases: cases)
  }

  /// Shows whom it goes to, who the person is there, and what goes along.
  func show(_ handIn: HandIn) throws {
    let wrapper = LineWrapper(width: view.screen.columns)
    try view.screen.print(
      wrapper.lines(ScreenText(messages.recipient(desk.entry.invitation)))
        + wrapper.lines(ScreenText(try desk.senderLine(messages))))
    try showAnswers(handIn)
  }

  /// Shows what goes along.
  func showAnswers(_ handIn: HandIn) throws {
    try view.screen.print(view.lines(handIn) + [.empty])
  }

  /// Lets the person keep answers back.
  /// - Returns: whether they want to let go of the rest.
  func choose(_ handIn: inout HandIn, prompt: String, in talk: DialogueDesk) throws -> Bool {
    while let line = try talk.line(prompt), !DialogueDesk.stops(line) {
      let words = line.halfWidth.split { " ,，、".contains($0) }
      let numbers = words.compactMap { Int($0) }
      guard numbers.count == words.count, numbers.allSatisfy(handIn.has) else {
        try talk.say(messages.noSuchNumber)
        continue
      }
      if numbers.isEmpty { return true }
      handIn.toggle(numbers)
      try showAnswers(handIn)
    }
    return false
  }

  /// Whether the person agrees that the trainer reads what they hand in; they are asked where they didn't before.
  func agrees(in talk: DialogueDesk) throws -> Bool {
    if try desk.hasConsent { return true }
    return try talk.isYes(messages.consentAsked)
  }
}

extension DialogueDesk {
  /// Whether the answer to a question is yes.
  func isYes(_ question: String) throws -> Bool {
    let answer = try line(question)?.lowercased() ?? ""
    return ["y", "yes", "是", "同意"].contains(answer.halfWidth.trimmingSpaces)
  }
}
