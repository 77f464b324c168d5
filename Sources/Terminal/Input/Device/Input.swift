internal import Glibc

/// Bytes from a file descriptor, waited for together with signals and the clock.
struct Input {
  /// What ended the waiting.
  enum Event {
    case bytes(ArraySlice<UInt8>)
    case end
    case signal
    case timeout
  }

  let descriptor: Int32

  /// Waits for bytes, a signal, or a moment, whichever comes first; signals come before bytes.
  /// - Throws: `TerminalError.unreadable` with what the system says.
  func wait(until deadline: Moment?) throws -> Event {
    var watched = [
      pollfd(fd: Signals.wakeDescriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let count = unsafe poll(&watched, nfds_t(watched.count), deadline?.millisecondsLeft ?? -1)
    if count < 0 && errno != EINTR { throw TerminalError.unreadable(SystemMessage.last) }
    if count < 0 || watched[0].revents != 0 { return .signal }
    return watched[1].revents == 0 ? .timeout : try read()
  }

  /// Whether bytes wait to be read.
  var isReady: Bool {
    var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&watched, 1, 0) == 1
  }

  private func read() throws -> Event {
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = unsafe chunk.withUnsafeMutableBytes {
      unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
    }
    if count > 0 { return .bytes(chunk.prefix(count)) }
    if count == 0 || errno == EIO { return .end }
    if errno == EINTR || errno == EAGAIN { return .signal }
    throw TerminalError.unreadable(SystemMessage.last)
  }
}
