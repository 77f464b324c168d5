internal import AnswerStore
internal import CaseModel
internal import Cohorts

/// Where a member's answers are sealed for the trainer.
struct SubmissionDesk {
  let book: CohortBook
  let entry: CohortBook.Entry
  /// The time by the clock.
  let time: Timestamp

  private var cohort: [UInt8] { entry.invitation.id.bytes }

  /// Whether the person agreed before.
  var hasConsent: Bool { get throws { try book.store.consent(to: cohort) != nil } }

  /// Records that the person agrees; the first time counts.
  /// - Throws: `StoreError`.
  func recordConsent() throws {
    if try !hasConsent { try book.store.recordConsent(to: cohort, at: time) }
  }

  /// What the person kept back before.
  var keptBack: Set<EventID> { get throws { try book.store.keptBack(from: cohort) } }

  /// Remembers what the person keeps back of what they were shown.
  /// - Throws: `StoreError`.
  func remember(_ handIn: HandIn) throws {
    let before = try keptBack
    let after = before.subtracting(handIn.ownWords.map(\.id)).union(handIn.keptBack)
    if after != before { try book.store.keepBack(after, from: cohort) }
  }

  /// What the person did that the cohort may see, in order.
  /// - Throws: `StoreError`.
  func events() throws -> [AnswerEvent] {
    let membership = try membership()
    return try book.store.events(person: book.store.person()).filter {
      entry.invitation.cases.contains($0.caseID) && membership.handedIn($0) != nil
    }
  }

  /// Which of it goes to the hub, and which doesn't yet.
  /// - Throws: `StoreError`.
  func selection() throws -> SyncSelection {
    SyncSelection(
      try events(), keptBack: try keptBack, states: try book.store.hubEvents(in: cohort))
  }

  /// A line that says who the person is to the trainer.
  func senderLine(_ messages: CohortMessages) throws -> String {
    let identity = try identity()
    return messages.sender(
      try membership().person, name: identity.name, unit: identity.unit)
  }

  /// Seals events into a file; a wish to be forgotten where they are nil.
  /// - Parameter path: the file; nil for one in the current folder.
  /// - Returns: the path of the file.
  /// - Throws: `StoreError`, `BundleError.tooLarge`.
  func seal(_ events: [AnswerEvent]?, to path: String?) throws -> String {
    let name = Slug.make(from: entry.invitation.name, fallback: "cohort")
    let purpose = events == nil ? "withdrawal" : "answers"
    let sealer = try sealer()
    let bundle = try sealer.bundle(events?.compactMap(sealer.membership.handedIn))
    return try BundleFile.write(
      bundle, to: path, name: "\(name)-\(sealer.membership.person.prefix(6))-\(purpose)")
  }

  /// What seals for the trainer, with who the person is as of now.
  /// - Throws: `StoreError`, an error of the cryptography.
  func sealer() throws -> SubmissionSealer {
    SubmissionSealer(
      invitation: entry.invitation, membership: try membership(), identity: try identity(),
      consent: try book.store.consent(to: cohort) ?? time, time: time)
  }

  private func membership() throws -> Membership {
    try Membership(of: book.secret, in: entry.invitation.id)
  }

  private func identity() throws -> Identity {
    try book.store.identity(of: book.store.person())
  }
}
