public import CaseModel
internal import GRDB

/// What one person answered: events in an SQLite file that only they can read, each on the disk
/// before `append` returns.
public final class AnswerStore: Sendable {
  private let location: StoreLocation
  private let queue: DatabaseQueue

  /// Opens a store, and makes it where there is none.
  /// - Throws: `StoreError`; a store that is refused is left untouched.
  public init(at location: StoreLocation) throws {
    self.location = location
    let path = location.database
    try PrivateFiles.prepare(location)
    do {
      try Self.inspect(path)
      queue = try DatabaseQueue(path: path, configuration: Self.configuration)
      try queue.writeWithoutTransaction { try Self.checkSettings($0, path: path) }
      try Schema.migrator.migrate(queue)
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  /// The pseudonym of the person whose store this is; made at random when first asked for.
  ///
  /// 27 characters out of 27, without vowels and look-alikes: 128 bits, and never a word.
  public func person() throws -> String {
    try perform { database in
      if let known = try String.fetchOne(database, sql: "SELECT person FROM profile") {
        return known
      }
      let letters = Array("23456789bcdfghjkmnpqrstvwxz")
      let name = String((0..<27).map { _ in letters[Int.random(in: letters.indices)] })
      try database.execute(sql: "INSERT INTO profile VALUES (1, ?)", arguments: [name])
      return name
    }
  }

  /// Stores an event; it is on the disk when this returns. Storing the same event again does nothing.
  /// - Throws: `StoreError`; `conflictingEvent` where another event has its identity.
  public func append(_ event: AnswerEvent) throws {
    let record = try EventRecord(event)
    try perform { database in
      if let stored = try EventRecord.fetchOne(
        database, sql: "SELECT * FROM event WHERE id = ?", arguments: [record.id])
      {
        guard stored == record else {
          throw StoreError.conflictingEvent(id: event.id.description)
        }
        return
      }
      try record.insert(database)
      guard event.response != nil, let subject = event.subject else { return }
      try database.execute(
        sql: "DELETE FROM draft WHERE person = ? AND case_id = ? AND attempt = ? AND subject = ?",
        arguments: [event.person, event.caseID, event.attempt, subject])
    }
  }

  /// Everything a person did with a case, in the order it happened.
  /// - Throws: `StoreError`.
  public func events(person: String, caseID: String) throws -> [AnswerEvent] {
    try perform { database in
      try EventRecord.fetchAll(
        database, sql: "SELECT * FROM event WHERE person = ? AND case_id = ? ORDER BY id",
        arguments: [person, caseID]
      ).map { try $0.event() }
    }
  }

  /// Everything a person did, in the order it happened.
  /// - Throws: `StoreError`.
  public func events(person: String) throws -> [AnswerEvent] {
    try perform { database in
      try EventRecord.fetchAll(
        database, sql: "SELECT * FROM event WHERE person = ? ORDER BY id", arguments: [person]
      ).map { try $0.event() }
    }
  }

  func perform<Value>(_ work: (Database) throws -> Value) throws -> Value {
    do {
      return try queue.write(work)
    } catch let error as DatabaseError {
      throw StoreError(error, path: location.database)
    }
  }

  /// Writes the database anew without its free pages.
  func vacuum() throws {
    do {
      try queue.vacuum()
    } catch let error as DatabaseError {
      throw StoreError(error, path: location.database)
    }
  }

  /// Looks at an existing file without changing it.
  private static func inspect(_ path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(10)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.read { database in
      let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      guard found <= Schema.version else {
        throw StoreError.newerVersion(path: path, found: found, known: Schema.version)
      }
      let tables = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'table'")
      if found == 0 && !tables.isEmpty {
        throw StoreError.damaged(path: path, reason: "it holds another program's tables")
      }
      let verdict = try String.fetchOne(database, sql: "PRAGMA quick_check(1)") ?? ""
      guard verdict == "ok" else { throw StoreError.damaged(path: path, reason: verdict) }
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { database in
      for setting in settings {
        try database.execute(sql: "PRAGMA \(setting.name) = \(setting.value)")
      }
    }
    return configuration
  }

  /// What makes commits durable and deleted text unreadable, and how SQLite reports it.
  private static let settings = [
    (name: "journal_mode", value: "DELETE", reported: "delete"),
    (name: "synchronous", value: "EXTRA", reported: "3"),
    (name: "secure_delete", value: "ON", reported: "1"),
    (name: "foreign_keys", value: "ON", reported: "1"),
    (name: "trusted_schema", value: "OFF", reported: "0"),
  ]

  private static func checkSettings(_ database: Database, path: String) throws {
    for setting in settings {
      let row = try Row.fetchOne(database, sql: "PRAGMA \(setting.name)")
      let value: DatabaseValue? = row?[0]
      let text = value.flatMap {
        String.fromDatabaseValue($0) ?? Int.fromDatabaseValue($0)?.description
      }
      guard text == setting.reported else {
        throw StoreError.notWritable(
          path: path, reason: "SQLite doesn't take \(setting.name)=\(setting.value)")
      }
    }
  }
}
