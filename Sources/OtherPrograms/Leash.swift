internal import Glibc
internal import Synchronization

/// What a running program is stopped by, from any thread.
final class Leash: Sendable {
  private let process: pid_t
  private let end = Mutex<ProgramError?>(nil)

  /// - Parameter process: the first process of its group, as Foundation starts it.
  init(_ process: pid_t) { self.process = process }

  /// Why it was killed; nil where it wasn't.
  var reason: ProgramError? { end.withLock { $0 } }

  /// Kills the program and what it started; the first reason is the one that counts.
  func kill(_ reason: ProgramError) {
    end.withLock { $0 = $0 ?? reason }
    Glibc.kill(-process, SIGKILL)
  }
}
