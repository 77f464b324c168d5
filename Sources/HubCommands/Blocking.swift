internal import Dispatch
internal import Synchronization

/// Asynchronous work that a command waits for.
enum Blocking {
  private final class Failure: Sendable {
    let error = Mutex<(any Error)?>(nil)
  }

  /// Does it on other threads, and waits for its end on this one.
  /// - Throws: what it throws.
  static func run(_ work: @escaping @Sendable () async throws -> Void) throws {
    let failure = Failure()
    let end = DispatchSemaphore(value: 0)
    Task.detached {
      do {
        try await work()
      } catch {
        failure.error.withLock { $0 = error }
      }
      end.signal()
    }
    end.wait()
    if let error = failure.error.withLock({ $0 }) { throw error }
  }
}
