internal import Dispatch
internal import Foundation
internal import Synchronization

/// Connections to one database, opened as they are needed and used again. One that failed is replaced by a new one.
///
/// Synchronous code works on its own thread and waits for a connection where all are in use. Asynchronous code has its
/// work done on threads of the pool, so that none of Swift's waits for a database.
public final class ConnectionPool: Sendable {
  /// How the connections are opened.
  public let settings: ConnectionSettings
  /// How long a connection is waited for, in milliseconds.
  private let patience: Int
  private let free: DispatchSemaphore
  private let idle = Mutex(IdleConnections())
  private let threads = OperationQueue()

  /// A pool; no connection is opened yet.
  /// - Parameters:
  ///   - size: how many connections there are at most.
  ///   - patience: how long one is waited for where all are in use, in milliseconds.
  public init(_ settings: ConnectionSettings, size: Int = 4, patience: Int = 10_000) {
    self.settings = settings
    self.patience = patience
    free = DispatchSemaphore(value: size)
    threads.maxConcurrentOperationCount = size
  }

  /// Does something with a connection, on this thread.
  ///
  /// A transaction that the work left open is undone.
  /// - Throws: `PostgreSQLError`, of the kind `exhausted` where no connection became free in time, and what `work` throws.
  public func withConnection<Value>(_ work: (Connection) throws -> Value) throws -> Value {
    guard free.wait(timeout: .now() + .milliseconds(patience)) == .success else {
      throw PostgreSQLError(.exhausted, "all connections to the database are in use")
    }
    defer { free.signal() }
    let connection = try idle.withLock { $0.take() }?.connection ?? Connection(settings)
    defer { putBack(connection) }
    return try work(connection)
  }

  /// Does something with a connection, on a thread of the pool. It isn't begun where the task was cancelled by then.
  /// - Throws: what the other `withConnection` throws, and `CancellationError`.
  public func withConnection<Value: Sendable>(
    _ work: @escaping @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    let isCancelled = Mutex(false)
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        threads.addOperation {
          continuation.resume(
            with: Result {
              if isCancelled.withLock({ $0 }) { throw CancellationError() }
              return try self.withConnection(work)
            })
        }
      }
    } onCancel: {
      isCancelled.withLock { $0 = true }
    }
  }

  /// Does something that may be done twice, again on a new connection where it fails for a reason that passes: the
  /// server went away, another took its place, or another transaction had precedence.
  /// - Parameter limit: how long it is tried again, in milliseconds.
  /// - Throws: what the last try threw.
  public func retrying<Value>(
    for limit: Int = 10_000, _ work: (Connection) throws -> Value
  ) throws -> Value {
    var pauses = RetryPauses(within: .milliseconds(limit))
    while true {
      do {
        return try withConnection(work)
      } catch let error as PostgreSQLError where pauses.allowsRetry(after: error) {
        Thread.sleep(forTimeInterval: Double(pauses.next()) / 1_000)
      }
    }
  }

  /// As the other `retrying`, on threads of the pool; a task that waits holds none of Swift's.
  /// - Parameter limit: how long it is tried again.
  /// - Throws: what the last try threw, and `CancellationError`.
  public func retrying<Value: Sendable>(
    for limit: Duration, _ work: @escaping @Sendable (Connection) throws -> Value
  ) async throws -> Value {
    var pauses = RetryPauses(within: limit)
    while true {
      do {
        return try await withConnection(work)
      } catch let error as PostgreSQLError where pauses.allowsRetry(after: error) {
        try await Task.sleep(for: .milliseconds(pauses.next()))
      }
    }
  }

  /// Closes the connections that nobody uses.
  public func closeIdle() { idle.withLock { $0.removeAll() } }

  private func putBack(_ connection: Connection) {
    connection.rollBack()
    guard connection.isUsable, connection.isIdle else {
      // The others went to the same server.
      return closeIdle()
    }
    let entry = IdleConnection(connection: connection)
    idle.withLock { $0.add(entry) }
  }
}

/// A connection on its way from one thread to another: whoever puts it here doesn't use it any more.
private struct IdleConnection: @unchecked Sendable {
  let connection: Connection
}

private struct IdleConnections: Sendable {
  private var connections: [IdleConnection] = []

  mutating func take() -> IdleConnection? { connections.popLast() }
  mutating func add(_ connection: IdleConnection) { connections.append(connection) }
  mutating func removeAll() { connections.removeAll() }
}
