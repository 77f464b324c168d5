internal import GRDB

/// How a store is.
public struct StoreReport: Sendable, Hashable {
  /// What SQLite finds wrong with the file; empty where it is sound.
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

  /// Looks the file over and counts what is in it; the events are examined one part after another.
  init(_ database: Database) throws {
    damage = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
    damage += try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { "\($0)" }
    format = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard damage.isEmpty else { return }
    func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
    let own = "SELECT person FROM profile"
    ownEvents = try count("SELECT count(*) FROM event WHERE person IN (\(own))")
    collectedEvents = try count("SELECT count(*) FROM event WHERE person NOT IN (\(own))")
    members = try count("SELECT count(DISTINCT person) FROM member")
    drafts = try count("SELECT count(*) FROM draft")
    cohorts = try count("SELECT count(*) FROM cohort")
  }

  /// Takes in what came of examining every event.
  mutating func add(_ examination: EventExamination) {
    changedEvents = examination.changed
    fingerprint = examination.fingerprint
  }
}

extension AnswerStore {
  /// Looks through the whole store: the file, and every event.
  /// - Throws: `StoreError` where it can't be read at all.
  public func check() throws -> StoreReport {
    var report = try read { try StoreReport($0) }
    guard report.damage.isEmpty else { return report }
    var examination = EventExamination()
    while try read({ try examination.examineSome($0) }) {}
    report.add(examination)
    return report
  }
}
