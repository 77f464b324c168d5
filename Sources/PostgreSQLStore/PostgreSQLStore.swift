public import AnswerStore
internal import CaseModel
public import PostgreSQL

/// The answers of an organisation, in a database of PostgreSQL or of an engine that speaks its language.
///
/// Any number of programs on any number of machines may use it at once. What belongs to a cohort is keyed by the cohort
/// first, so that an engine that spreads tables over machines can do so by cohort; what the owner of the store did is
/// in the cohort of 16 zeros. What is acknowledged is as durable as the server's `synchronous_commit` makes it.
public final class PostgreSQLStore: AnswerStore {
  /// The address, without who asks and how.
  public let name: String
  let pool: ConnectionPool

  /// The cohort of what doesn't belong to any.
  static let noCohort = [UInt8](repeating: 0, count: 16)

  /// Opens a store, and makes its tables where there are none.
  /// - Throws: `StoreError`.
  public init(_ settings: ConnectionSettings) throws {
    name = settings.name
    pool = ConnectionPool(settings)
    try Migrations.run(on: self)
  }

  /// Reads with one statement, which sees one state of the store by itself: a transaction around it would be two more
  /// journeys to the server.
  func read<Value>(_ work: (Connection) throws -> Value) throws -> Value {
    try translatingErrors { try pool.retrying(work) }
  }

  /// Reads with several statements from one state of the store.
  func readTogether<Value>(_ work: (Connection) throws -> Value) throws -> Value {
    try translatingErrors {
      try pool.retrying { connection in
        try connection.transaction(.snapshot) { try work(connection) }
      }
    }
  }

  /// Reads what is too much to be kept, from one state of the store. It isn't tried again where the connection is lost.
  func stream(_ work: (Connection) throws -> Void) throws {
    try translatingErrors {
      try pool.withConnection { connection in
        try connection.transaction(.snapshot) { try work(connection) }
      }
    }
  }

  /// Changes the store, wholly or not at all. The work may be done twice, where the connection is lost as it ends.
  @discardableResult
  func write<Value>(_ work: (Connection) throws -> Value) throws -> Value {
    try translatingErrors {
      try pool.retrying { connection in
        try connection.transaction { try work(connection) }
      }
    }
  }

  /// Changes the store as `write` does, with what somebody hands in or types: no erasure is done at the same time, so
  /// that none can miss it.
  @discardableResult
  func add<Value>(_ work: (Connection) throws -> Value) throws -> Value {
    try write { connection in
      _ = try connection.rows("SELECT name FROM turn WHERE name = 'erasure' FOR SHARE")
      return try work(connection)
    }
  }

  /// Changes the store as `write` does, while nobody adds anything.
  func eraseExclusively<Value>(_ work: (Connection) throws -> Value) throws -> Value {
    try write { connection in
      _ = try connection.rows("SELECT name FROM turn WHERE name = 'erasure' FOR UPDATE")
      return try work(connection)
    }
  }

  func translatingErrors<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let error as PostgreSQLError {
      throw StoreError(error, name: name)
    }
  }
}
