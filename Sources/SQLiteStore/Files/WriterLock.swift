internal import AnswerStore
internal import Glibc

/// Lets one process at a time write to a store.
///
/// SQLite has locks of its own, but gives up as soon as two writers want each other's; with this one, everybody
/// waits for their turn. It is a lock on a file of its own (`flock`), which ends with the process that holds it.
final class WriterLock: Sendable {
  private let descriptor: Int32
  private let path: String
  /// How long a turn is waited for, in microseconds.
  private static let patience: UInt32 = 10_000_000
  private static let pause: UInt32 = 2_000

  /// Opens the lock of a store; nothing is locked yet.
  /// - Throws: `StoreError.notWritable` with what the system says.
  init(_ location: StoreLocation) throws {
    path = location.database
    descriptor = try PrivateFiles.open(location.lock)
  }

  deinit { close(descriptor) }

  /// Does something while no other holder works.
  /// - Throws: `StoreError.busy` where the turn doesn't come within ten seconds, and what `work` throws.
  func hold<Value>(_ work: () throws -> Value) throws -> Value {
    var waited: UInt32 = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        throw StoreError.notWritable(path: path, reason: PrivateFiles.reason())
      }
      guard waited < Self.patience else { throw StoreError.busy(path: path) }
      let pause = UInt32.random(in: 1...2 * Self.pause)
      usleep(pause)
      waited += pause
    }
    defer { flock(descriptor, LOCK_UN) }
    return try work()
  }
}
