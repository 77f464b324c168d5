/// How a store is.
public struct StoreReport: Sendable, Hashable {
  /// What the database finds wrong with itself; empty where it is sound.
  public var damage: [String] = []
  /// The identities of events that are no longer what was written.
  public var changedEvents: [String] = []
  /// The version of the tables.
  public var format = 0
  /// How many events the owner of the store made.
  public var ownEvents = 0
  /// How many events members of cohorts handed in.
  public var collectedEvents = 0
  /// How many members handed something in.
  public var members = 0
  /// How many answers were begun and not confirmed.
  public var drafts = 0
  /// How many cohorts the owner leads or belongs to.
  public var cohorts = 0
  /// The SHA-256 of all events in order, in hexadecimal: the same where the same events are stored.
  public var fingerprint = ""

  /// Whether everything is as it was written.
  public var isSound: Bool { damage.isEmpty && changedEvents.isEmpty }

  /// A report without any finding yet.
  public init() {}

  /// Takes in what came of examining every event.
  package mutating func add(_ examination: EventExamination) {
    changedEvents = examination.changed
    fingerprint = examination.fingerprint
  }
}
