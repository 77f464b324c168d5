internal import AnswerStore
internal import CaseModel
internal import Cohorts
internal import Terminal

/// Asks a member what may go to the hub of a cohort.
struct SyncDialogue {
  let desk: SubmissionDesk
  let hub: HubInvitation
  let screen: Screen
  let messages: SyncMessages
  /// The cases that are known, for their titles and questions.
  let cases: [Case]

  private var store: any AnswerStore { desk.book.store }
  private var cohort: [UInt8] { desk.entry.invitation.id.bytes }

  private var dialogue: HandInDialogue {
    HandInDialogue(
      desk: desk, screen: screen, messages: CohortMessages(terminal: messages.terminal),
      cases: cases)
  }

  /// Says what synchronising means, and shows what would go along now.
  /// - Returns: what would.
  func explain() throws -> HandIn {
    let wrapper = LineWrapper(width: screen.columns)
    try screen.print(
      messages.meaning(desk.entry.invitation.name, hub.address).flatMap {
        wrapper.lines(ScreenText($0)) + [.empty]
      })
    let handIn = try everything()
    if handIn.events.isEmpty {
      try screen.print(
        wrapper.lines(ScreenText(messages.nothingYet, style: .dim))
          + wrapper.lines(ScreenText(try desk.senderLine(dialogue.view.messages))) + [.empty])
    } else {
      try dialogue.show(handIn)
    }
    return handIn
  }

  /// Asks the person, and records that they agree.
  /// - Returns: whether they do.
  func agree(to handIn: HandIn, in talk: DialogueDesk) throws -> Bool {
    var handIn = handIn
    if !handIn.ownWords.isEmpty {
      guard try dialogue.choose(&handIn, prompt: messages.letGo, in: talk) else { return false }
    }
    guard try dialogue.agrees(in: talk), try talk.isYes(messages.syncAsked) else { return false }
    try record(handIn)
    return true
  }

  /// Records that the person agrees, and lets go of what they saw.
  /// - Throws: `StoreError`.
  func record(_ handIn: HandIn) throws {
    try desk.recordConsent()
    try store.recordSyncConsent(to: cohort, at: desk.time)
    try letGo(of: handIn)
  }

  /// Shows what waits to be seen, and lets go of what the person doesn't keep back.
  /// - Returns: whether they let go of it; true where nothing waits.
  func release(in talk: DialogueDesk) throws -> Bool {
    guard var handIn = try waiting() else { return true }
    try screen.print([
      .empty, ScreenText(messages.goesNow(desk.entry.invitation.name), style: .bold),
    ])
    try dialogue.showAnswers(handIn)
    guard try dialogue.choose(&handIn, prompt: messages.letGo, in: talk) else {
      try talk.say(messages.waitsToBeSeen(handIn.ownWords.count))
      return false
    }
    try letGo(of: handIn)
    return true
  }

  /// What goes along with words that the person didn't see yet; nil where there are none.
  /// - Throws: `StoreError`.
  func waiting() throws -> HandIn? {
    let selection = try desk.selection()
    return selection.unseen.isEmpty ? nil : HandIn(events: selection.open, keptBack: [])
  }

  /// Lets go of what isn't kept back.
  /// - Throws: `StoreError`.
  func letGo(of handIn: HandIn) throws {
    try desk.remember(handIn)
    let words = handIn.ownWords.map(\.id).filter { !handIn.keptBack.contains($0) }
    let seen = Dictionary(uniqueKeysWithValues: words.map { ($0, HubEventState.released) })
    try store.note(seen, in: cohort)
  }

  /// Everything of finished sessions, what is kept back too.
  private func everything() throws -> HandIn {
    let keptBack = try desk.keptBack
    let open = SyncSelection(try desk.events(), keptBack: [], states: [:]).open
    return HandIn(events: open, keptBack: keptBack)
  }
}
