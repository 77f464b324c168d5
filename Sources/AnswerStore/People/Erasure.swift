internal import Crypto
internal import Foundation
internal import GRDB

extension AnswerStore {
  /// Erases everything the person wrote, and who they are: events, drafts, the pseudonym, the secret, the cohorts
  /// they belong to and what they were sent; in the store and in its backups. The bytes are overwritten in the
  /// files, not only marked as free.
  ///
  /// Cohorts that they lead stay, with what others handed in. A mark without any text stays too, so that merging an
  /// old bundle doesn't bring anything back.
  /// - Parameter others: the names that cohorts know the person by.
  /// - Returns: how many events there were.
  /// - Throws: `StoreError`.
  public func eraseOwner(knownAs others: [String]) throws -> Int {
    let own = try person()
    let count = try write { try Self.eraseOwner(own, knownAs: others, in: $0) }
    let leads = try cohorts().contains { $0.seed != nil }
    try exclusively { database in
      try database.execute(sql: "VACUUM")
      let backups = Backups(of: location)
      guard leads else { return try backups.removeAll() }
      try backups.change { _ = try Self.eraseOwner(own, knownAs: others, in: $0) }
    }
    return count
  }

  /// Erases what a member of a cohort handed in, as they wish, in the store and in its backups; later bundles of
  /// theirs are refused.
  /// - Returns: how many events there were.
  /// - Throws: `StoreError`.
  public func erase(_ person: String) throws -> Int {
    let count = try write { try Self.erase(person, in: $0) }
    try overwrite { _ = try Self.erase(person, in: $0) }
    return count
  }

  /// Erases what members handed in that is older than the organisation keeps it, in the store and in its backups.
  /// What the owner of the store did stays.
  /// - Parameter limit: Unix time in milliseconds.
  /// - Returns: how many events there were.
  /// - Throws: `StoreError`.
  public func eraseCollected(before limit: Int64) throws -> Int {
    func erase(_ database: Database) throws -> Int {
      try database.execute(
        sql:
          "DELETE FROM event WHERE recorded_ms < ? AND person NOT IN (SELECT person FROM profile)",
        arguments: [limit])
      return database.changesCount
    }
    let count = try write(erase)
    if count > 0 { try overwrite { _ = try erase($0) } }
    return count
  }

  /// Leaves no trace of what was deleted in the store, and deletes it from the backups.
  private func overwrite(_ erase: (Database) throws -> Void) throws {
    try exclusively { database in
      try database.execute(sql: "VACUUM")
      try Backups(of: location).change(erase)
    }
  }

  private static func eraseOwner(
    _ own: String, knownAs others: [String], in database: Database
  ) throws -> Int {
    let led = "SELECT id FROM cohort WHERE seed IS NOT NULL"
    let unknown = try String.fetchAll(
      database,
      sql: """
        SELECT DISTINCT person FROM event
        WHERE person NOT IN (SELECT person FROM member WHERE cohort_id IN (\(led)))
        """)
    var count = 0
    for person in Set([own] + others + unknown) { count += try erase(person, in: database) }
    try database.execute(
      sql: """
        DELETE FROM draft;
        DELETE FROM packet;
        DELETE FROM kept_back;
        DELETE FROM consent;
        DELETE FROM cohort WHERE seed IS NULL;
        DELETE FROM profile;
        DELETE FROM secret;
        """)
    return count
  }

  private static func erase(_ person: String, in database: Database) throws -> Int {
    try database.execute(
      sql: "INSERT OR IGNORE INTO tombstone VALUES (?)", arguments: [mark(person)])
    for table in ["draft", "identity", "member"] {
      try database.execute(sql: "DELETE FROM \(table) WHERE person = ?", arguments: [person])
    }
    try database.execute(
      sql: "DELETE FROM assignment WHERE author = ?1 OR reviewer = ?1", arguments: [person])
    try database.execute(sql: "DELETE FROM event WHERE person = ?", arguments: [person])
    return database.changesCount
  }

  /// Erases the members whose marks are given, as they were erased after this copy was made.
  static func erase(markedBy marks: [Data], in database: Database) throws {
    let marks = Set(marks)
    let people = try String.fetchAll(
      database,
      sql: """
        SELECT person FROM event UNION SELECT person FROM member
        EXCEPT SELECT person FROM profile
        """)
    for person in people where marks.contains(mark(person)) { _ = try erase(person, in: database) }
    for mark in marks {
      try database.execute(sql: "INSERT OR IGNORE INTO tombstone VALUES (?)", arguments: [mark])
    }
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
