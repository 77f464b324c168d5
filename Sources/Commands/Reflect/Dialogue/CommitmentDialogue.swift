internal import CaseModel
internal import Foundation
internal import Terminal

/// Asks what the person will do differently, and by when.
struct CommitmentDialogue {
  let desk: DialogueDesk
  private static let subject = "commitment"

  /// Asks for a commitment; it can be passed over.
  func commit(_ recorder: inout EventRecorder) throws {
    try desk.screen.print([.empty] + desk.layout.heading(desk.messages.commitment) + [.empty])
    try desk.say(desk.messages.commitmentAsked)
    while true {
      let draft = try DraftKeeper(of: Self.subject, in: recorder)
      if !draft.text.isEmpty { try desk.say(desk.messages.goingOnWithDraft) }
      switch try desk.asker.openAnswer(
        minimum: nil, maximum: nil, initial: draft.text, onDraft: draft.keep)
      {
      case .value(let text):
        let due = try day()
        try desk.store(text) {
          try recorder.complete(.commitment(Commitment(text: text, due: due)))
        }
        draft.keep("")
        return try desk.say(desk.messages.stored)
      case .skip:
        try recorder.complete(.skipped)
        return try desk.say(desk.messages.skipped)
      case .stop: throw DialogueDesk.Stopped()
      case .hint, .back, .list: try desk.say(desk.messages.commitmentAsked)
      }
    }
  }

  /// The day by which it is to be done; nil for none.
  func day() throws -> CalendarDate? {
    while true {
      guard let line = try desk.line(desk.messages.byWhen), !line.isEmpty else { return nil }
      if let date = DayInput.date(line, today: .today) { return date }
      try desk.say(desk.messages.noDay)
    }
  }
}
