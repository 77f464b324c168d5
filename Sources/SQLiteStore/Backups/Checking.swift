public import AnswerStore
internal import GRDB

extension StoreReport {
  /// Looks the file over and counts what is in it; the events are examined one part after another.
  init(_ database: Database) throws {
    self.init()
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
}

extension SQLiteStore {
  /// Looks through the whole store: the file, and every event.
  /// - Throws: `StoreError` where it can't be read at all.
  public func check() throws -> StoreReport {
    var report = try read { try StoreReport($0) }
    guard report.damage.isEmpty else { return report }
    var events = StoredEvents()
    while try read({ try events.examineSome($0) }) {}
    report.add(events.examination)
    return report
  }
}
