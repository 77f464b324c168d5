internal import Crypto
internal import Foundation
internal import GRDB

extension AnswerStore {
  /// Erases everything the person wrote, and who they are: events, drafts, the pseudonym, the secret, the cohorts
  /// they belong to and what they were sent. The bytes are overwritten in the file, not only marked as free.
  ///
  /// Cohorts that they lead stay, with what others handed in. A mark without any text stays too, so that merging an
  /// old bundle doesn't bring anything back.
  /// - Parameter others: the names that cohorts know the person by.
  /// - Returns: how many events there were.
  /// - Throws: `StoreError`.
  public func eraseOwner(knownAs others: [String]) throws -> Int {
    let own = try person()
    let count = try perform { database in
      var count = 0
      let led = "SELECT id FROM cohort WHERE seed IS NOT NULL"
      let unknown = try String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT person FROM event
          WHERE person NOT IN (SELECT person FROM member WHERE cohort_id IN (\(led)))
          """)
      for person in Set([own] + others + unknown) {
        count += try Self.erase(person, in: database)
      }
      try database.execute(
        sql: """
          DELETE FROM draft;
          DELETE FROM packet WHERE cohort_id NOT IN (\(led));
          DELETE FROM cohort WHERE seed IS NULL;
          DELETE FROM consent;
          DELETE FROM profile;
          DELETE FROM secret;
          """)
      return count
    }
    try vacuum()
    return count
  }

  /// Erases what a member of a cohort handed in, as they wish; later bundles of theirs are refused.
  /// - Returns: how many events there were.
  /// - Throws: `StoreError`.
  public func erase(_ person: String) throws -> Int {
    let count = try perform { try Self.erase(person, in: $0) }
    try vacuum()
    return count
  }

  /// Erases what members handed in that is older than the organisation keeps it. What the owner of the store did
  /// stays.
  /// - Parameter limit: Unix time in milliseconds.
  /// - Returns: how many events there were.
  /// - Throws: `StoreError`.
  public func eraseCollected(before limit: Int64) throws -> Int {
    let own = try person()
    let count = try perform { database in
      try database.execute(
        sql: "DELETE FROM event WHERE recorded_ms < ? AND person <> ?", arguments: [limit, own])
      return database.changesCount
    }
    if count > 0 { try vacuum() }
    return count
  }

  private static func erase(_ person: String, in database: Database) throws -> Int {
    try database.execute(
      sql: "INSERT OR IGNORE INTO tombstone VALUES (?)", arguments: [mark(person)])
    for table in ["draft", "identity", "member"] {
      try database.execute(sql: "DELETE FROM \(table) WHERE person = ?", arguments: [person])
    }
    try database.execute(sql: "DELETE FROM event WHERE person = ?", arguments: [person])
    return database.changesCount
  }

  static func isErased(_ person: String, in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM tombstone WHERE person_hash = ?)",
      arguments: [mark(person)]) ?? false
  }

  /// What stays of a person: the SHA-256 of a pseudonym that has 128 random bits.
  private static func mark(_ person: String) -> Data {
    Data(SHA256.hash(data: Data(person.utf8)))
  }
}
