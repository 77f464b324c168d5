internal import Crypto
internal import Foundation
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
    try examineEvents(database)
  }

  private mutating func examineEvents(_ database: Database) throws {
    var hash = SHA256()
    let rows = try Row.fetchCursor(
      database, sql: "SELECT \(EventDigest.columns), digest FROM event ORDER BY id")
    while let row = try rows.next() {
      let values = Array(row.databaseValues)
      let digest = EventDigest.of(Array(values.dropLast()))
      hash.update(data: digest)
      guard values.last != digest.databaseValue else { continue }
      let id: Data = row[0]
      changedEvents.append(id.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
    }
    fingerprint = hash.finalize().map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}

extension AnswerStore {
  /// Looks through the whole store: the file, and every event.
  /// - Throws: `StoreError` where it can't be read at all.
  public func check() throws -> StoreReport { try read { try StoreReport($0) } }
}
