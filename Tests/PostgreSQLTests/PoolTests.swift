import PostgreSQL
import Synchronization
import TestSupport
import Testing

@Suite(.enabled(if: PostgreSQLServer.isInstalled, "PostgreSQL is not installed")) struct PoolTests {
  private let settings: ConnectionSettings

  init() throws {
    settings = try ConnectionSettings(address: PostgreSQLServer.shared.newDatabase())
  }

  private static func process(of connection: Connection) throws -> Int {
    let row = try #require(try connection.row("SELECT pg_backend_pid()"))
    return try row[0]
  }

  @Test func connectionsAreUsedAgainAndNeverByTwo() async throws {
    let pool = ConnectionPool(settings, size: 3)
    let seen = Seen()
    try await withThrowingTaskGroup { group in
      for _ in 0..<200 {
        group.addTask {
          try await pool.withConnection { connection in
            let process = try Self.process(of: connection)
            #expect(seen.enter(process) == 1)
            _ = try connection.rows("SELECT pg_sleep(0.001)")
            seen.leave(process)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect((1...3).contains(seen.count))
  }

  @Test func aTransactionLeftOpenIsUndone() throws {
    let pool = ConnectionPool(settings, size: 1)
    let first = try pool.withConnection { connection in
      try connection.run("CREATE TABLE a (b bigint)")
      try connection.run("BEGIN; INSERT INTO a VALUES (1)")
      return try Self.process(of: connection)
    }
    let (second, count) = try pool.withConnection { connection in
      let count: Int? = try connection.row("SELECT count(*) FROM a")?[0]
      return (try Self.process(of: connection), count)
    }
    #expect(second == first && count == 0)
  }

  @Test func aLostConnectionIsReplaced() throws {
    let pool = ConnectionPool(settings, size: 1)
    var isKilled = false
    let other = try Connection(settings)
    let first = try pool.withConnection { try Self.process(of: $0) }
    let second = try pool.retrying { connection in
      if !isKilled {
        isKilled = true
        try other.execute("SELECT pg_terminate_backend($1)", [.integer(first)])
      }
      return try Self.process(of: connection)
    }
    #expect(second != first)
  }

  @Test func whoWaitsTooLongIsTold() throws {
    let pool = ConnectionPool(settings, size: 1, patience: 10)
    try pool.withConnection { _ in
      let error = #expect(throws: PostgreSQLError.self) { try pool.withConnection { _ in } }
      #expect(error?.kind == .exhausted)
    }
  }

  @Test func aStatementThatTakesTooLongIsStopped() throws {
    var settings = settings
    settings.statementTimeout = 20
    let pool = ConnectionPool(settings)
    let error = #expect(throws: PostgreSQLError.self) {
      try pool.withConnection { _ = try $0.rows("SELECT pg_sleep(20)") }
    }
    #expect(error?.sqlState == "57014" && error?.isTransient == false)
  }

  @Test func whatIsCancelledBeforeItsTurnIsNotBegun() async throws {
    let pool = ConnectionPool(settings)
    let task = Task {
      try await pool.withConnection { try $0.run("CREATE TABLE never (a bigint)") }
    }
    task.cancel()
    let outcome = await task.result
    let isThere = try await pool.withConnection {
      try $0.row("SELECT to_regclass('never') IS NOT NULL")?[0] == true
    }
    if case .failure(let error) = outcome {
      #expect(error is CancellationError && !isThere)
    } else {
      #expect(isThere)
    }
  }
}

/// How many use each of some connections just now.
private final class Seen: Sendable {
  private let users = Mutex<[Int: Int]>([:])

  var count: Int { users.withLock { $0.count } }

  func enter(_ process: Int) -> Int {
    users.withLock { users in
      users[process, default: 0] += 1
      return users[process, default: 0]
    }
  }

  func leave(_ process: Int) { users.withLock { $0[process, default: 0] -= 1 } }
}
