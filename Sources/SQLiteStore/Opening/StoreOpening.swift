internal import AnswerStore
internal import GRDB

/// Opens the file of a store, or refuses it.
enum StoreOpening {
  /// A store up to this size is looked through at each opening; a larger one with its daily backup only, as it
  /// would take too long.
  private static let quickSize = 16 << 20

  /// The database of a store, brought up to the newest version after a backup.
  /// - Throws: `StoreError`.
  static func open(_ location: StoreLocation) throws -> DatabaseQueue {
    try open(location.database, named: location.database) { queue in
      try Backups(of: location).makeBeforeMigration(of: queue, to: Schema.version)
    }
  }

  /// A copy of a store, brought up to the newest version.
  /// - Parameter original: what it is a copy of, for messages.
  /// - Throws: `StoreError`.
  static func openCopy(_ path: String, of original: String) throws -> DatabaseQueue {
    try open(path, named: original) { _ in }
  }

  private static func open(
    _ path: String, named name: String, beforeMigration: (DatabaseQueue) throws -> Void
  ) throws -> DatabaseQueue {
    let header = try StoreHeader(of: path, named: name)
    guard header.version <= Schema.version else {
      throw StoreError.newerVersion(path: name, found: header.version, known: Schema.version)
    }
    guard !InterruptedJournal.isForeign(besideDatabaseAt: path) else {
      throw StoreError.damaged(
        path: name, reason: "the journal beside it belongs to another store; move it away")
    }
    do {
      let queue = try DatabaseQueue(path: path, configuration: StoreSettings.configuration)
      try queue.writeWithoutTransaction { database in
        try StoreSettings.check(database, path: name)
        try inspect(database, header, named: name)
      }
      if header.version > 0 && header.version < Schema.version { try beforeMigration(queue) }
      try Schema.migrator.migrate(queue)
      return queue
    } catch let error as DatabaseError {
      throw StoreError(error, path: name)
    }
  }

  private static func inspect(
    _ database: Database, _ header: StoreHeader, named name: String
  ) throws {
    let tables = try String.fetchAll(
      database,
      sql: """
        SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'grdb_migrations'
        """)
    guard tables.isEmpty || Set(tables).isSuperset(of: ["event", "profile"]) else {
      throw StoreError.damaged(path: name, reason: "it holds another program's tables")
    }
    guard header.size <= quickSize else { return }
    let verdict = try String.fetchOne(database, sql: "PRAGMA quick_check(1)") ?? ""
    guard verdict == "ok" else { throw StoreError.damaged(path: name, reason: verdict) }
  }
}
