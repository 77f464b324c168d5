public import CaseModel

/// What people answered, and what others handed in to them: events that are only ever added, each durable before
/// `append` returns.
///
/// Any number of processes may have a store open, and all may write. Every backend behaves the same; the tests run on
/// each of them. All functions throw `StoreError`.
public protocol AnswerStore: Sendable {
  /// Where the store is, for people to read.
  var name: String { get }

  // MARK: The owner

  /// The pseudonym of the person whose store this is; made at random when first asked for.
  func person() throws -> String
  /// The secret that the person's keys come from, 32 bytes; made when first asked for.
  /// - Parameter make: makes a new one.
  func secret(_ make: () -> [UInt8]) throws -> [UInt8]
  /// What a person gave of themselves; empty where they gave nothing.
  func identity(of person: String) throws -> Identity
  /// Keeps what a person gives of themselves, in the place of what they gave before.
  func keep(_ identity: Identity, of person: String) throws

  // MARK: Events and drafts

  /// Stores an event; it is durable when this returns. Storing the same event again does nothing.
  /// - Throws: `conflictingEvent` where another event has its identity, `erased` where everything of the person was
  ///   erased meanwhile.
  func append(_ event: AnswerEvent) throws
  /// Everything a person did with a case, in the order it happened.
  func events(person: String, caseID: String) throws -> [AnswerEvent]
  /// Everything a person did, in the order it happened.
  func events(person: String) throws -> [AnswerEvent]
  /// Keeps a draft in the place of the one before it; it is durable when this returns. An empty one is forgotten. It
  /// is forgotten as well when an answer to the same question is stored.
  /// - Parameter time: when it was typed.
  func keep(_ draft: Draft, at time: Timestamp) throws
  /// Every draft of a person, in the order of the cases.
  func drafts(person: String) throws -> [Draft]
  /// The text of the draft that was kept for a question; nil where there is none.
  func draft(person: String, caseID: String, attempt: Int, subject: String) throws -> String?

  // MARK: Cohorts

  /// The cohorts, in the order they were added.
  func cohorts() throws -> [CohortRecord]
  /// Keeps a cohort; one that is there gets the new invitation, and keeps its secret and its place.
  func keep(_ cohort: CohortRecord) throws
  /// Forgets a cohort that the person belongs to, and what they were sent; what they agreed to stays on record.
  func leave(_ cohort: [UInt8]) throws
  /// How many cases each member of a cohort has finished; who has finished none is left out.
  func progress(in cohort: [UInt8]) throws -> [String: Int]
  /// When the person agreed that a cohort's trainer reads what they hand in; nil where they didn't.
  func consent(to cohort: [UInt8]) throws -> Timestamp?
  /// Records that the person agreed.
  func recordConsent(to cohort: [UInt8], at time: Timestamp) throws
  /// The events that the person doesn't hand in to a cohort.
  func keptBack(from cohort: [UInt8]) throws -> Set<EventID>
  /// Remembers which events the person doesn't hand in to a cohort, in the place of what was remembered before.
  func keepBack(_ events: Set<EventID>, from cohort: [UInt8]) throws

  // MARK: What members hand in

  /// Merges what members handed in, each contribution wholly or not at all: a set union, so that the order, repeats
  /// and interruptions make no difference. Everything is durable when this returns.
  /// - Returns: what became of each, in order.
  func merge(_ contributions: [Contribution]) throws -> [MergeOutcome]
  /// The members of a cohort who handed something in, by pseudonym.
  func members(of cohort: [UInt8]) throws -> [Contribution.Member]
  /// Everything that the members of a cohort handed in about a case, in the order it happened.
  func events(ofMembersOf cohort: [UInt8], caseID: String) throws -> [AnswerEvent]
  /// What the members of a cohort answered to some questions, and when they began, in the order it happened.
  /// - Parameter questions: the ids of the questions of each case, by the id of the case.
  /// - Returns: the events, by the id of the case.
  func answers(
    ofMembersOf cohort: [UInt8], to questions: [String: [String]]
  ) throws -> [String: [AnswerEvent]]
  /// How many events the members of a cohort handed in.
  func eventCount(ofMembersOf cohort: [UInt8]) throws -> Int
  /// Goes through what the members of a cohort did, in the order it happened; nothing of it is kept in memory.
  /// - Parameters:
  ///   - cases: the ids of the cases; events name them by their places.
  ///   - themes: the themes of an answer, a bit each, by what was found in it; nil where that isn't known.
  ///   - visit: called for each event.
  func forEachCollected(
    in cohort: [UInt8], cases: [String], themes: ([Coding]) -> UInt64?,
    _ visit: (CollectedEvent) -> Void
  ) throws
  /// A mark for what each member of a cohort did with each case: for each case in order, by the member's place. It is
  /// another one when anything is added or erased, and tells nobody who the member is (`MemberMarks`).
  func marks(of cohort: [UInt8], cases: [String]) throws -> [[String]]

  /// What the members of each cohort did with the cases, by the identity of the cohort; counted by the database.
  func overview() throws -> [CohortOverview]

  // MARK: What is said of answers

  /// Who judges whom in a cohort.
  func assignments(in cohort: [UInt8]) throws -> [Assignment]
  /// Keeps who judges whom; what is kept already stays as it is.
  func assign(_ assignments: [Assignment], in cohort: [UInt8]) throws
  /// Keeps what was sent, in the place of an earlier packet about the same.
  func keep(_ packet: ReceivedPacket) throws
  /// What was sent, by cohort and case.
  func packets(of kind: String) throws -> [ReceivedPacket]
  /// Forgets what was sent: it holds what others wrote, and isn't needed any more.
  func forget(_ packet: ReceivedPacket) throws
  /// What coders found in the answers of the members of a cohort.
  func codings(in cohort: [UInt8]) throws -> [Coding]
  /// Keeps what coders found in the answers of a cohort, each in the place of what the same coder found in the same
  /// answer before. Answers that were erased meanwhile are passed over.
  /// - Returns: how many were kept.
  @discardableResult
  func keep(_ codings: [Coding], in cohort: [UInt8], at time: Timestamp) throws -> Int
  /// Changes the record of what was published of a cohort, while nobody else does.
  /// - Parameter change: makes the new record of the one that is there, an empty text at first. It must not use the
  ///   store. Where it throws, the record stays.
  func changePublications(of cohort: [UInt8], _ change: (String) throws -> String) throws

  // MARK: Hubs

  /// How the person and the hub of a cohort stand with each other; nil where they never met.
  func hubAccount(in cohort: [UInt8]) throws -> HubAccount?
  /// Keeps how the person and a hub stand with each other, in the place of what was kept before. Another hub than
  /// before has nothing yet: everything that went to that one waits for this one. Nothing is kept of a cohort that the
  /// person left meanwhile.
  func keep(_ account: HubAccount) throws
  /// Forgets what the hub of a cohort has, so that everything is sent and fetched again: a hub may have lost something.
  func sendAgain(in cohort: [UInt8]) throws
  /// How far the person's events are on their way to the hub of a cohort, by their identities in this store; those that
  /// nothing was done about are left out.
  func hubEvents(in cohort: [UInt8]) throws -> [EventID: HubEventState]
  /// Notes how far events are on their way to the hub of a cohort. What the hub has stays so; nothing is noted of a
  /// cohort that the person left meanwhile.
  func note(_ states: [EventID: HubEventState], in cohort: [UInt8]) throws
  /// What waits to be sent to the hub of a cohort as it is, in the order it was made: what a trainer sends members.
  func outbox(of cohort: [UInt8]) throws -> [(id: EventID, item: String)]
  /// Lays something out to be sent.
  /// - Parameter item: what is sent, as JSON.
  func layOut(_ item: String, as id: EventID, for cohort: [UInt8]) throws
  /// Forgets what doesn't wait any more.
  func clearOutbox(of ids: [EventID], in cohort: [UInt8]) throws
  /// When the person agreed that their answers go to the hub of a cohort by themselves; nil where they didn't.
  func syncConsent(to cohort: [UInt8]) throws -> Timestamp?
  /// Records that the person agreed, or no longer does.
  /// - Parameter time: when they agreed; nil where they don't.
  func recordSyncConsent(to cohort: [UInt8], at time: Timestamp?) throws

  // MARK: Erasing

  /// Erases everything the person wrote, and who they are: events, drafts, the pseudonym, the secret, the cohorts
  /// they belong to and what they were sent.
  ///
  /// Cohorts that they lead stay, with what others handed in. A mark without any text stays too, so that merging an
  /// old bundle doesn't bring anything back.
  /// - Parameter others: the names that cohorts know the person by.
  /// - Returns: how many events there were.
  func eraseOwner(knownAs others: [String]) throws -> Int
  /// Erases what members of a cohort handed in, as they wish; later bundles of theirs are refused.
  /// - Returns: how many events there were.
  func erase(_ members: [ErasedMember]) throws -> Int
  /// Erases what members handed in that is older than the organisation keeps it. What the owner of the store did stays.
  /// - Parameter limit: Unix time in milliseconds.
  /// - Returns: how many events there were.
  func eraseCollected(before limit: Int64) throws -> Int

  // MARK: Care

  /// Looks through the whole store: whether every event is what was written.
  func check() throws -> StoreReport
}
