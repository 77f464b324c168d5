internal import AnswerStore
internal import CaseLibrary
internal import CaseModel
internal import CaseParser
internal import Cohorts
internal import Reflection

/// What a person did so far, and where what they do now is stored.
struct PersonalRecord {
  /// Everything they did, in order.
  private(set) var events: [AnswerEvent]
  private let store: any AnswerStore
  private let drafts: DraftShelf
  private var stamper: EventStamper

  /// Opens a person's store.
  /// - Throws: `StoreError`.
  init(_ options: StoreOptions) throws {
    store = try options.open()
    let person = try store.person()
    drafts = DraftShelf(store, person: person)
    events = try store.events(person: person)
    stamper = EventStamper(person: person, after: events)
  }

  /// The time by the clock.
  var now: Timestamp { stamper.time }

  /// Today, where the person is.
  var today: Int { stamper.time.day }

  /// The agenda with the cases of a library; those that have errors are left out.
  /// - Throws: `LibraryError` where the library can't be read.
  func agenda(_ options: LibraryOptions) throws -> Agenda {
    Agenda(
      cases: try Self.cases(options), events: events, assigned: try assignedCases(), day: today)
  }

  /// The cases of the cohorts that the person belongs to, by their ids, with the first day by which they are wanted.
  private func assignedCases() throws -> [String: CalendarDate?] {
    var assigned: [String: CalendarDate?] = [:]
    for cohort in try store.cohorts() where cohort.seed == nil {
      guard let invitation = try? InvitationCode.invitation(cohort.invitation) else { continue }
      for id in invitation.cases {
        let days = [assigned[id] ?? nil, invitation.due].compactMap(\.self)
        assigned[id] = .some(days.min { $0.dayNumber < $1.dayNumber })
      }
    }
    return assigned
  }

  /// The cases of a library that can be worked through.
  static func cases(_ options: LibraryOptions) throws -> [Case] {
    let library = try options.open()
    return library.map { _, loaded in try? loaded.get() }.compactMap(\.self)
      .filter(\.isUsable).compactMap { $0.parsed?.content }
  }

  /// Stores an event that belongs to no step of an attempt.
  /// - Throws: `StoreError`.
  mutating func store(
    _ kind: AnswerEvent.Kind, caseID: String, subject: String, question: Question? = nil,
    _ response: Response, certainty: Certainty? = nil
  ) throws {
    let stamp = stamper.stamp()
    let event = AnswerEvent(
      id: stamp.id, person: stamp.person, caseID: caseID, attempt: attempt(at: caseID), kind: kind,
      subject: subject, contentHash: question?.contentHash, revision: question?.revision,
      response: response, certainty: certainty, time: stamp.time)
    try store.append(event)
    events.append(event)
  }

  /// What was typed and never confirmed.
  /// - Throws: `StoreError`.
  func storedDrafts() throws -> [Draft] {
    try store.drafts(person: stamper.person).map { draft in
      var draft = draft
      draft.text = draft.text.trimmingSpaces
      return draft
    }
  }

  /// Keeps what was typed so far of an answer.
  /// - Throws: `StoreError` where it can't be stored.
  func keepDraft(_ text: String, of subject: String, caseID: String) throws {
    try drafts.keep(
      text, of: subject, caseID: caseID, attempt: attempt(at: caseID), at: stamper.time)
  }

  /// What was typed of an answer and never confirmed; nil where there is nothing.
  /// - Throws: `StoreError` where it can't be read.
  func draft(of subject: String, caseID: String) throws -> String? {
    try drafts.text(of: subject, caseID: caseID, attempt: attempt(at: caseID))
  }

  /// What was typed and is in memory only, as the store didn't take it; nil where there is nothing.
  var unstoredText: String? { drafts.unstoredText }

  /// Stores what is in memory only.
  /// - Throws: `StoreError` where it still can't be stored.
  func storeDrafts() throws { try drafts.storeAll(at: stamper.time) }

  private func attempt(at caseID: String) -> Int {
    events.last { $0.caseID == caseID }?.attempt ?? 1
  }
}
