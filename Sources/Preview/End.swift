internal import Dispatch
internal import Glibc
internal import Synchronization

/// The end of a preview: a signal, or a server that can't go on.
final class End: Sendable {
  /// Why it ended; nil inside where the person wanted it.
  private let reason = Mutex<String??>(nil)
  private let semaphore = DispatchSemaphore(value: 0)

  /// Takes in an end; the first one counts.
  /// - Parameter text: what failed; nil where the person ended it.
  func take(_ text: String?) {
    reason.withLock { if $0 == nil { $0 = .some(text) } }
    semaphore.signal()
  }

  /// Waits for the end.
  /// - Returns: what failed; nil where the person ended it.
  func wait() -> String? {
    semaphore.wait()
    return reason.withLock { $0 ?? nil }
  }

  /// From now on the signals that stop a program end the preview, so that it can tidy up.
  /// - Returns: what listens; to be kept, and cancelled at the end.
  func comesWithSignals() -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { self.take(nil) }
      source.activate()
      return source
    }
  }
}
