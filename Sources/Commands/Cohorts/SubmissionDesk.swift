internal import AnswerStore
internal import CaseModel
internal import Cohorts
internal import Foundation
internal import HubProtocol

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

  /// An event as it goes through a hub, sealed; nil where the cohort may not see it. A wish to be forgotten where the
  /// event is nil.
  /// - Throws: `StoreError`, an error of the cryptography.
  func item(of event: AnswerEvent?, by membership: Membership) throws -> HubItem? {
    var handedIn: AnswerEvent?
    if let event {
      guard let seen = membership.handedIn(event) else { return nil }
      handedIn = seen
    }
    var random = SystemRandomNumberGenerator()
    let bundle = try sealed(event.map { [$0] })
    return try HubItem(
      id: handedIn?.id
        ?? EventID(milliseconds: UInt64(max(0, time.milliseconds)), random: &random),
      kind: event == nil ? .withdrawal : .submission, writer: membership.person, reader: nil,
      bundle: String(decoding: bundle, as: UTF8.self), cohort: entry.invitation.id,
      signedBy: membership.secret)
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
    let person = try membership().person
    return try BundleFile.write(
      try sealed(events), to: path, name: "\(name)-\(person.prefix(6))-\(purpose)")
  }

  /// The bundle with events; a wish to be forgotten where they are nil.
  private func sealed(_ events: [AnswerEvent]?) throws -> Data {
    let membership = try membership()
    // Who takes everything back says nothing more of themselves.
    let identity = events == nil ? Identity() : try identity()
    let submission = Submission(
      sender: Submission.Sender(keys: membership.keys, name: identity.name, unit: identity.unit),
      consent: try book.store.consent(to: cohort) ?? time, made: time.milliseconds,
      events: events?.compactMap(membership.handedIn))
    return try submission.sealed(for: entry.invitation, by: membership)
  }

  func membership() throws -> Membership {
    try Membership(of: book.secret, in: entry.invitation.id)
  }

  private func identity() throws -> Identity {
    try book.store.identity(of: book.store.person())
  }
}
