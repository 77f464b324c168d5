internal import Glibc
internal import Synchronization

/// The signals that ask a program to stop: Ctrl-C, Ctrl-\, a closed window, a shutdown.
public enum StopSignal {
  private static let stopping = [SIGINT, SIGQUIT, SIGTERM, SIGHUP]
  private static let received = Atomic<Int32>(0)

  /// From now on such a signal ends the reading of a line with `TerminalError.interrupted` instead
  /// of killing the process, so that the terminal can be put back and the person told.
  public static func beginListening() { Signals.listen(to: stopping + [SIGTSTP]) }

  /// Whether such a signal came.
  public static var wasReceived: Bool { received.load(ordering: .relaxed) != 0 }

  /// Ends the process as the signal would have that came, so that whoever started it can tell; does
  /// nothing after Ctrl-C, which the program answers with words.
  public static func endProcess() {
    let signal = received.load(ordering: .relaxed)
    if signal != 0 && signal != SIGINT { Signals.end(by: signal) }
  }

  /// Called in the signal handler, where only an atomic store is allowed.
  static func note(_ signal: Int32) {
    switch signal {
    case SIGINT, SIGQUIT, SIGTERM, SIGHUP: received.store(signal, ordering: .relaxed)
    default: break
    }
  }
}
