internal import AnswerStore
internal import Foundation
internal import GRDB

/// Something that is erased from a store and from each of its backups.
enum Erasure: Codable {
  /// Everything the owner wrote, under all the names they have.
  case owner([String])
  /// What members handed in, and what others said of it.
  case members([ErasedMember])
  /// What members handed in before a time, Unix milliseconds.
  case before(Int64)

  /// Whether it is the owner's.
  var isOwners: Bool { if case .owner = self { true } else { false } }

  /// Whether it erases more than events, so that backups are to be looked at even where there were none.
  var touchesMore: Bool { if case .before = self { false } else { true } }

  /// Erases from a database.
  /// - Returns: how many events there were.
  func apply(to database: Database) throws -> Int {
    switch self {
    case .owner(let names): return try Self.eraseOwner(names, in: database)
    case .members(let members):
      return try members.reduce(0) { count, member in
        for alias in member.aliases {
          try database.execute(
            sql: "DELETE FROM event WHERE subject = ? AND kind IN ('marked', 'peer-reviewed')",
            arguments: [alias])
          try database.execute(
            sql: "DELETE FROM draft WHERE subject = ?", arguments: ["review/" + alias])
        }
        return try count + Self.erase(member.person, in: database)
      }
    case .before(let limit):
      let others = "person NOT IN (SELECT person FROM profile)"
      try database.execute(
        sql: "DELETE FROM event WHERE recorded_ms < ? AND \(others)", arguments: [limit])
      let count = database.changesCount
      for table in ["member", "identity"] {
        try database.execute(
          sql: """
            DELETE FROM \(table) WHERE \(others) AND person NOT IN (SELECT person FROM event)
            """)
      }
      return count
    }
  }

  /// Notes that this is to be done in the backups too.
  func note(in database: Database) throws {
    let text = String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
    try database.execute(sql: "INSERT INTO pending_erasure (work) VALUES (?)", arguments: [text])
  }

  /// What is still to be done.
  static func noted(in database: Database) throws -> [Erasure] {
    try String.fetchAll(database, sql: "SELECT work FROM pending_erasure ORDER BY id")
      .compactMap { try? JSONDecoder().decode(Erasure.self, from: Data($0.utf8)) }
  }

  private static func eraseOwner(_ names: [String], in database: Database) throws -> Int {
    let led = "SELECT id FROM cohort WHERE seed IS NOT NULL"
    let unknown = try String.fetchAll(
      database,
      sql: """
        SELECT DISTINCT person FROM event
        WHERE person NOT IN (SELECT person FROM member WHERE cohort_id IN (\(led)))
        """)
    for table in SQLiteStore.hubTables {
      try database.execute(sql: "DELETE FROM \(table) WHERE cohort_id NOT IN (\(led))")
    }
    let count = try Set(names + unknown).reduce(0) { try $0 + erase($1, in: database) }
    try database.execute(
      sql: """
        DELETE FROM draft;
        DELETE FROM coding;
        DELETE FROM packet;
        DELETE FROM kept_back;
        DELETE FROM consent;
        DELETE FROM cohort WHERE seed IS NULL;
        DELETE FROM profile;
        DELETE FROM secret;
        """)
    return count
  }

  static func erase(_ person: String, in database: Database) throws -> Int {
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

  /// What stays of a person.
  static func mark(_ person: String) -> Data { Data(PersonMark.of(person)) }
}
