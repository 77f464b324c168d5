internal import Glibc
internal import Synchronization

/// Signals, noted where they come and dealt with where the program waits for input.
///
/// In a signal handler almost nothing is allowed: it sets a bit, and writes a byte into a pipe so
/// that the waiting ends.
enum Signals {
  private static let pending = Atomic<UInt64>(0)
  private static let writer = Atomic<Int32>(-1)
  private static let reader = Atomic<Int32>(-1)

  /// What can be read from when a signal came; -1, which `poll` passes over, before `listen`.
  static var wakeDescriptor: Int32 { reader.load(ordering: .relaxed) }

  /// From now on these signals are noted instead of doing what they do.
  static func listen(to signals: [Int32]) {
    if wakeDescriptor < 0 { makePipe() }
    for signal in signals {
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { Signals.note($0) }
      unsafe sigaction(signal, &action, nil)
    }
  }

  /// From now on these signals do nothing.
  static func ignore(_ signals: [Int32]) {
    for number in signals { signal(number, SIG_IGN) }
  }

  /// Waits until a signal comes, or a moment.
  static func wait(until deadline: Moment?) {
    var watched = pollfd(fd: wakeDescriptor, events: Int16(POLLIN), revents: 0)
    unsafe poll(&watched, 1, deadline?.millisecondsLeft ?? -1)
  }

  /// The signals that came since they were taken last.
  static func take() -> Set<Int32> {
    var bytes = [UInt8](repeating: 0, count: 64)
    while unsafe read(wakeDescriptor, &bytes, bytes.count) > 0 {}
    let bits = pending.exchange(0, ordering: .relaxed)
    return Set((1..<64).filter { bits & (1 << UInt64($0)) != 0 }.map(Int32.init))
  }

  /// Stops the process as Ctrl-Z does, and returns when it is to go on.
  static func suspend() {
    signal(SIGTSTP, SIG_DFL)
    raise(SIGTSTP)
    listen(to: [SIGTSTP])
  }

  /// Ends the process as a signal does that isn't listened to.
  static func end(by number: Int32) {
    signal(number, SIG_DFL)
    raise(number)
  }

  private static func note(_ signal: Int32) {
    let error = errno
    pending.bitwiseOr(1 << UInt64(signal), ordering: .relaxed)
    StopSignal.note(signal)
    var byte: UInt8 = 0
    unsafe write(writer.load(ordering: .relaxed), &byte, 1)
    errno = error
  }

  private static func makePipe() {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    reader.store(ends[0], ordering: .relaxed)
    writer.store(ends[1], ordering: .relaxed)
  }
}
