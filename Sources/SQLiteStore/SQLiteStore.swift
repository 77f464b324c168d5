public import AnswerStore
public import CaseModel
internal import GRDB

/// What one person answered, and what others handed in to them: events in an SQLite file that only they
/// can read, each on the disk before `append` returns.
///
/// Any number of processes may have a store open; one of them writes at a time, the others wait.
public final class SQLiteStore: AnswerStore {
  /// Where the store is; links on the way are resolved.
  public let location: StoreLocation
  /// The path of the file.
  public var name: String { location.database }
  /// What is not as it should be with its place.
  public let warnings: [StoreWarning]
  private let queue: DatabaseQueue
  private let lock: WriterLock
  private let file: FileIdentity

  /// Opens a store, makes it where there is none, and brings one of an earlier version up to date, after a
  /// backup.
  /// - Throws: `StoreError`; a store that is refused is left untouched.
  public init(at location: StoreLocation) throws {
    warnings = StoreWarning.all(of: location)
    let location = location.resolved
    self.location = location
    try PrivateFiles.prepare(location)
    lock = try WriterLock(location)
    (queue, file) = try lock.hold {
      try Restoration.removeLeftovers(in: location)
      return (try StoreOpening.open(location), try FileIdentity(of: location.database))
    }
  }

  /// The pseudonym of the person whose store this is; made at random when first asked for.
  /// - Throws: `StoreError`.
  public func person() throws -> String {
    try write { database in
      if let known = try String.fetchOne(database, sql: "SELECT person FROM profile") {
        return known
      }
      let name = Pseudonym.random()
      try database.execute(sql: "INSERT INTO profile VALUES (1, ?)", arguments: [name])
      return name
    }
  }

  /// Stores an event; it is on the disk when this returns. Storing the same event again does nothing.
  /// - Throws: `StoreError`; `conflictingEvent` where another event has its identity, `erased` where everything of the
  ///   person was erased meanwhile.
  public func append(_ event: AnswerEvent) throws {
    let record = try EventRecord(event)
    try write { database in
      guard try !Self.isErased(event.person, in: database) else { throw StoreError.erased }
      if let stored = try EventRecord.digest(of: record.id, in: database) {
        guard stored == record.digest else {
          throw StoreError.conflictingEvent(id: event.id.description)
        }
        return
      }
      try database.cachedStatement(sql: EventRecord.insertion).execute(
        arguments: StatementArguments(record.values))
      guard event.response != nil, let subject = event.subject else { return }
      try database.execute(
        sql: "DELETE FROM draft WHERE person = ? AND case_id = ? AND attempt = ? AND subject = ?",
        arguments: [event.person, event.caseID, event.attempt, subject])
    }
  }

  /// Everything a person did with a case, in the order it happened.
  /// - Throws: `StoreError`.
  public func events(person: String, caseID: String) throws -> [AnswerEvent] {
    try read { database in
      try EventRecord.fetchAll(
        database, sql: "SELECT * FROM event WHERE person = ? AND case_id = ? ORDER BY id",
        arguments: [person, caseID]
      ).map { try $0.event() }
    }
  }

  /// Everything a person did, in the order it happened.
  /// - Throws: `StoreError`.
  public func events(person: String) throws -> [AnswerEvent] {
    try read { database in
      try EventRecord.fetchAll(
        database, sql: "SELECT * FROM event WHERE person = ? ORDER BY id", arguments: [person]
      ).map { try $0.event() }
    }
  }

  /// Reads, from one state of the store.
  func read<Value>(_ work: (Database) throws -> Value) throws -> Value {
    try translatingErrors { try queue.read(work) }
  }

  /// Changes the store, wholly or not at all; the change is on the disk when this returns.
  func write<Value>(_ work: (Database) throws -> Value) throws -> Value {
    try exclusively { database in
      var value: Value?
      try database.inTransaction(.immediate) {
        value = try work(database)
        return .commit
      }
      guard let value else { throw DatabaseError(resultCode: .SQLITE_INTERNAL) }
      return value
    }
  }

  /// Works on the file, outside of a transaction, while nobody else writes.
  /// - Throws: `StoreError`; `replaced` where another file is in its place.
  func exclusively<Value>(_ work: (Database) throws -> Value) throws -> Value {
    try translatingErrors {
      try queue.writeWithoutTransaction { database in
        try lock.hold {
          guard try FileIdentity(of: location.database) == file else {
            throw StoreError.replaced(path: location.database)
          }
          return try work(database)
        }
      }
    }
  }

  private func translatingErrors<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw StoreError(error, path: location.database)
    }
  }
}
