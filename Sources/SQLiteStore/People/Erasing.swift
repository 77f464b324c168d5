public import AnswerStore
internal import Foundation
internal import GRDB

extension SQLiteStore {
  /// Erases everything the person wrote, and who they are: events, drafts, the pseudonym, the secret, the cohorts
  /// they belong to and what they were sent; in the store and in its backups. The bytes are overwritten in the
  /// files, not only marked as free.
  ///
  /// Cohorts that they lead stay, with what others handed in. A mark without any text stays too, so that merging an
  /// old bundle doesn't bring anything back.
  /// - Parameter others: the names that cohorts know the person by.
  /// - Returns: how many events there were.
  /// - Throws: `StoreError`; what was interrupted is finished at the next backup.
  public func eraseOwner(knownAs others: [String]) throws -> Int {
    let own = try person()
    return try erase(.owner([own] + others))
  }

  /// Erases what members of a cohort handed in, as they wish, in the store and in its backups; later bundles of
  /// theirs are refused.
  /// - Returns: how many events there were.
  /// - Throws: `StoreError`; what was interrupted is finished at the next backup.
  public func erase(_ members: [ErasedMember]) throws -> Int {
    members.isEmpty ? 0 : try erase(.members(members))
  }

  /// Erases what members handed in that is older than the organisation keeps it, in the store and in its backups.
  /// What the owner of the store did stays.
  /// - Parameter limit: Unix time in milliseconds.
  /// - Returns: how many events there were.
  /// - Throws: `StoreError`; what was interrupted is finished at the next backup.
  public func eraseCollected(before limit: Int64) throws -> Int { try erase(.before(limit)) }

  /// Erases from the store, notes that the rest is to be done, and does it.
  private func erase(_ erasure: Erasure) throws -> Int {
    let count = try write { database in
      let count = try erasure.apply(to: database)
      if count > 0 || erasure.touchesMore { try erasure.note(in: database) }
      return count
    }
    try finishErasures()
    return count
  }

  /// Overwrites in the file what was erased, and erases it from the backups; what an earlier process couldn't finish
  /// as well.
  /// - Throws: `StoreError`.
  func finishErasures() throws {
    let pending = try read { try Erasure.noted(in: $0) }
    guard !pending.isEmpty else { return }
    let leads = try cohorts().contains { $0.seed != nil }
    try exclusively { database in
      try database.execute(sql: "VACUUM")
      let backups = Backups(of: location)
      try backups.removeLeftovers()
      if !leads && pending.contains(where: \.isOwners) {
        try backups.removeAll()
      } else {
        try backups.change { copy in
          for erasure in pending { _ = try erasure.apply(to: copy) }
        }
      }
      try database.execute(sql: "DELETE FROM pending_erasure")
    }
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
    for person in people where marks.contains(Erasure.mark(person)) {
      _ = try Erasure.erase(person, in: database)
    }
    for mark in marks {
      try database.execute(sql: "INSERT OR IGNORE INTO tombstone VALUES (?)", arguments: [mark])
    }
  }

  static func isErased(_ person: String, in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM tombstone WHERE person_hash = ?)",
      arguments: [Erasure.mark(person)]) ?? false
  }
}
