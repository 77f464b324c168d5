internal import AnswerStore
internal import CaseModel
internal import Cohorts

/// Everything that a store holds of its owner. What others wrote, and the secrets that keys come from, are not theirs
/// to give away, and stay out.
struct PersonalData {
  /// What a person and a cohort have to do with each other.
  struct Membership {
    let invitation: Invitation
    /// Whether the person leads it.
    let leads: Bool
    /// The name that the cohort knows the person by.
    let pseudonym: String
    /// When they agreed that its trainer reads what they hand in.
    let consent: Timestamp?
    /// When they agreed that it goes through the cohort's hub by itself.
    let syncConsent: Timestamp?
    /// The events that they keep back from it.
    let keptBack: Set<EventID>
  }

  /// The name that the store knows the person by.
  let pseudonym: String
  let identity: Identity
  let cohorts: [Membership]
  let events: [AnswerEvent]
  let drafts: [Draft]
  /// What others thought of their answers.
  let results: [ReviewResult]

  /// Reads a person's store.
  /// - Throws: `StoreError`.
  init(_ record: PersonalRecord, _ book: CohortBook) throws {
    pseudonym = try book.store.person()
    identity = try book.store.identity(of: pseudonym)
    cohorts = try zip(book.entries, book.memberships()).map { entry, membership in
      let id = entry.invitation.id.bytes
      return Membership(
        invitation: entry.invitation, leads: entry.seed != nil, pseudonym: membership.person,
        consent: try book.store.consent(to: id),
        syncConsent: try book.store.syncConsent(to: id), keptBack: try book.store.keptBack(from: id)
      )
    }
    events = record.events
    drafts = try record.storedDrafts()
    results = try ReviewInbox(book: book).results()
  }

  /// The names of the cohorts that an event is kept back from.
  func keptBack(_ event: EventID) -> [String] {
    cohorts.filter { $0.keptBack.contains(event) }.map(\.invitation.name)
  }
}
