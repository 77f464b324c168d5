internal import CaseModel
internal import Terminal

/// Leads through an open answer part by part.
struct FrameDialogue {
  let desk: DialogueDesk

  /// Asks each part of a frame; the answer has the parts under their names.
  func ask(
    _ frame: ReflectionFrame, _ question: Question, _ recorder: EventRecorder
  ) throws -> Asked<Response> {
    var texts: [String] = []
    for (index, part) in frame.parts.enumerated() {
      let name = desk.messages.pick(part.name)
      let heading = "\(index + 1)/\(frame.parts.count) \(name) — \(desk.messages.pick(part.prompt))"
      if index > 0 { try desk.screen.print(ScreenText.empty) }
      let wrapper = LineWrapper(width: desk.screen.columns)
      try desk.screen.print(wrapper.lines(ScreenText(heading, style: .bold)))
      let draft = try DraftKeeper(of: Self.subject(question, index), in: recorder)
      if !draft.text.isEmpty { try desk.say(desk.messages.goingOnWithDraft) }
      asking: while true {
        switch try desk.asker.offeringHints(!question.hints.isEmpty).openAnswer(
          minimum: nil, maximum: nil, initial: draft.text, onDraft: draft.keep)
        {
        case .value(let text):
          draft.keep(text + "\n")
          texts.append("\(name)\n\(text)")
          break asking
        case .skip: break asking
        case .hint: return .hint
        case .back: return .back
        case .list: return .list
        case .stop: return .stop
        }
      }
    }
    return texts.isEmpty ? .skip : .value(.text(texts.joined(separator: "\n\n")))
  }

  /// Forgets the drafts of the parts, once the answer is stored.
  func forget(_ question: Question, _ recorder: EventRecorder) throws {
    let most = ReflectionFrame.allCases.map(\.parts.count).max() ?? 0
    guard question.kind.isOpen else { return }
    for index in 0..<most { try recorder.keepDraft("", of: Self.subject(question, index)) }
  }

  private static func subject(_ question: Question, _ part: Int) -> String {
    "\(question.id)/\(part)"
  }
}
