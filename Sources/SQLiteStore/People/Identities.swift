public import AnswerStore
internal import Foundation
internal import GRDB

extension SQLiteStore {
  /// The secret that the person's keys come from, 32 bytes; made when first asked for.
  /// - Parameter make: makes a new one.
  /// - Throws: `StoreError`.
  public func secret(_ make: () -> [UInt8]) throws -> [UInt8] {
    // A store that can only be read still tells it.
    if let known = try read({ try Data.fetchOne($0, sql: "SELECT seed FROM secret") }) {
      return Array(known)
    }
    return try write { database in
      if let known = try Data.fetchOne(database, sql: "SELECT seed FROM secret") {
        return Array(known)
      }
      let seed = make()
      try database.execute(sql: "INSERT INTO secret VALUES (1, ?)", arguments: [Data(seed)])
      return seed
    }
  }

  /// What a person gave of themselves; empty where they gave nothing.
  /// - Throws: `StoreError`.
  public func identity(of person: String) throws -> Identity {
    try read { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT name, unit FROM identity WHERE person = ?", arguments: [person])
      return Identity(name: row?["name"], unit: row?["unit"])
    }
  }

  /// Keeps what a person gives of themselves, in the place of what they gave before.
  /// - Throws: `StoreError`.
  public func keep(_ identity: Identity, of person: String) throws {
    try write { try Self.keep(identity, of: person, in: $0) }
  }

  static func keep(_ identity: Identity, of person: String, in database: Database) throws {
    guard identity != Identity() else {
      return try database.execute(
        sql: "DELETE FROM identity WHERE person = ?", arguments: [person])
    }
    try database.execute(
      sql: "INSERT OR REPLACE INTO identity VALUES (?, ?, ?)",
      arguments: [person, identity.name, identity.unit])
  }
}
