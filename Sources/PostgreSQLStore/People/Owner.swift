public import AnswerStore
internal import CaseModel
internal import PostgreSQL

extension PostgreSQLStore {
  /// The pseudonym of the owner of the store; made at random when first asked for.
  /// - Throws: `StoreError`.
  public func person() throws -> String {
    // A store that can only be read still tells it.
    if let known = try read({ try $0.row("SELECT person FROM profile")?[0] as String? }) {
      return known
    }
    return try write { connection in
      try connection.execute(
        "INSERT INTO profile (only_row, person) VALUES (1, $1) ON CONFLICT DO NOTHING",
        [.text(Pseudonym.random())])
      return try connection.row("SELECT person FROM profile")?[0] ?? ""
    }
  }

  /// The secret that the owner's keys come from, 32 bytes; made when first asked for.
  /// - Parameter make: makes a new one.
  /// - Throws: `StoreError`.
  public func secret(_ make: () -> [UInt8]) throws -> [UInt8] {
    if let known = try read({ try $0.row("SELECT seed FROM secret")?[0] as [UInt8]? }) {
      return known
    }
    return try write { connection in
      try connection.execute(
        "INSERT INTO secret (only_row, seed) VALUES (1, $1) ON CONFLICT DO NOTHING",
        [.bytes(make())])
      return try connection.row("SELECT seed FROM secret")?[0] ?? []
    }
  }

  /// What a person gave of themselves; empty where they gave nothing.
  /// - Throws: `StoreError`.
  public func identity(of person: String) throws -> Identity {
    try read { connection in
      let row = try connection.row(
        "SELECT name, unit FROM identity WHERE person = $1", [.text(person)])
      return Identity(name: try row?[0], unit: try row?[1])
    }
  }

  /// Keeps what a person gives of themselves, in the place of what they gave before.
  /// - Throws: `StoreError`.
  public func keep(_ identity: Identity, of person: String) throws {
    try add { try Self.keep(identity, of: person, by: $0) }
  }

  static func keep(_ identity: Identity, of person: String, by connection: Connection) throws {
    guard identity != Identity() else {
      try connection.execute("DELETE FROM identity WHERE person = $1", [.text(person)])
      return
    }
    try connection.execute(
      """
      INSERT INTO identity (person, name, unit) VALUES ($1, $2, $3)
      ON CONFLICT (person) DO UPDATE SET name = excluded.name, unit = excluded.unit
      """, [.text(person), .text(identity.name), .text(identity.unit)])
  }
}
