internal import AnswerStore
internal import CaseModel
internal import Cohorts

/// Where a member's answers are sealed for the trainer.
struct SubmissionDesk {
  let book: CohortBook
  let entry: CohortBook.Entry
  let messages: CohortMessages
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

  /// Remembers what the person keeps back.
  /// - Throws: `StoreError`.
  func remember(_ handIn: HandIn) throws {
    guard try handIn.keptBack != keptBack else { return }
    try book.store.keepBack(handIn.keptBack, from: cohort)
  }

  /// A line that says who the person is to the trainer.
  func senderLine() throws -> String {
    let identity = try identity()
    return messages.sender(
      try membership().person, name: identity.name, unit: identity.unit)
  }

  /// Seals events; a wish to be forgotten where they are nil.
  /// - Parameter path: the file; nil for one in the current folder.
  /// - Returns: the path of the file.
  /// - Throws: `StoreError`, `BundleError.tooLarge`.
  func seal(_ events: [AnswerEvent]?, to path: String?) throws -> String {
    let membership = try membership()
    // Who takes everything back says nothing more of themselves.
    let identity = events == nil ? Identity() : try identity()
    let submission = Submission(
      sender: Submission.Sender(keys: membership.keys, name: identity.name, unit: identity.unit),
      consent: try book.store.consent(to: cohort) ?? time, made: time.milliseconds,
      events: events?.compactMap(membership.handedIn))
    let bundle = try submission.sealed(for: entry.invitation, by: membership)
    let name = Slug.make(from: entry.invitation.name, fallback: "cohort")
    let purpose = events == nil ? "withdrawal" : "answers"
    return try BundleFile.write(
      bundle, to: path, name: "\(name)-\(membership.person.prefix(6))-\(purpose)")
  }

  func membership() throws -> Membership {
    try Membership(of: book.secret, in: entry.invitation.id)
  }

  private func identity() throws -> Identity {
    try book.store.identity(of: book.store.person())
  }
}
