internal import Dispatch
internal import Glibc
internal import Synchronization

/// The end of a preview: a signal, or a server that can't go on.
final class End: Sendable {
  private enum Stage {
    case ahead
    case over(reason: String?)
  }

  private let stage = Mutex(Stage.ahead)
  private let isAhead = DispatchGroup()

  init() { isAhead.enter() }

  /// Takes in an end; the first one counts.
  /// - Parameter reason: what failed; nil where the person ended it.
  func take(_ reason: String?) {
    stage.withLock { stage in
      guard case .ahead = stage else { return }
      stage = .over(reason: reason)
      isAhead.leave()
    }
  }

  /// Whether it has come.
  var isOver: Bool {
    stage.withLock { stage in
      if case .over = stage { true } else { false }
    }
  }

  /// Waits for the end.
  /// - Returns: what failed; nil where the person ended it.
  func wait() -> String? {
    isAhead.wait()
    return stage.withLock { stage in
      if case .over(let reason) = stage { reason } else { nil }
    }
  }

  /// Waits for the end or until a time has passed.
  func wait(atMost duration: Duration) {
    _ = isAhead.wait(timeout: .now() + duration / .seconds(1))
  }

  /// From now on the signals that stop a program end the preview, so that it can tidy up; a second one
  /// stops the program at once.
  /// - Returns: what listens; to be kept, and cancelled at the end.
  func comesWithSignals() -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [self] in
        signal(number, SIG_DFL)
        take(nil)
      }
      source.activate()
      return source
    }
  }
}
