internal import AnswerStore
internal import CaseModel
internal import Cohorts
internal import Terminal

/// What comes after a session for who synchronises: they see what goes to the trainer, and it goes in the background.
struct AfterSession {
  let store: any AnswerStore

  /// Shows what goes along, for each cohort that the person agreed to synchronise, and lets them keep answers back.
  /// - Throws: `StoreError`, and `TerminalError` where the terminal is gone: then nothing more goes along.
  func show(_ content: Case, in talk: DialogueDesk) throws {
    let book = try CohortBook(store)
    for entry in book.entries where entry.seed == nil {
      guard let hub = entry.invitation.hub,
        try store.syncConsent(to: entry.invitation.id.bytes) != nil
      else { continue }
      let dialogue = SyncDialogue(
        desk: SubmissionDesk(book: book, entry: entry, time: .now), hub: hub, screen: talk.screen,
        messages: SyncMessages(terminal: talk.terminalMessages), cases: [content])
      _ = try dialogue.release(in: talk)
    }
  }
}
