internal import Glibc
internal import Synchronization

/// Where a person's lines come from.
public protocol LineSource: AnyObject {
  /// The next line without its end; nil at the end of the input.
  /// - Throws: `TerminalError.interrupted` where the person asked to stop, `unreadable`, `tooLong`.
  func readLine() throws -> String?
}

/// Reads lines from a terminal in its own line mode, or from a pipe.
public final class LineReader: LineSource {
  /// The longest line, in bytes.
  static let maximumLength = 1 << 20

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var isAtEnd = false

  /// A reader of a file descriptor.
  public init(descriptor: Int32 = 0) { self.descriptor = descriptor }

  public func readLine() throws -> String? {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        let line = buffer[..<end]
        defer { buffer.removeSubrange(...end) }
        return text(line.last == 0x0D ? line.dropLast() : line)
      }
      if isAtEnd {
        defer { buffer = [] }
        return buffer.isEmpty ? nil : text(buffer[...])
      }
      guard buffer.count <= Self.maximumLength else { throw TerminalError.tooLong }
      try fill()
    }
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private func fill() throws {
    if StopSignal.wasReceived { throw TerminalError.interrupted }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = unsafe chunk.withUnsafeMutableBytes {
      unsafe read(descriptor, $0.baseAddress, $0.count)
    }
    if StopSignal.wasReceived { throw TerminalError.interrupted }
    if count < 0 {
      if errno == EINTR { return }
      if errno == EIO { isAtEnd = true } else { throw TerminalError.unreadable(SystemMessage.last) }
    } else if count == 0 {
      isAtEnd = true
    } else {
      buffer += chunk.prefix(count)
    }
  }
}

/// The signals that ask a program to stop: Ctrl-C, a closed window, a shutdown.
public enum StopSignal {
  private static let received = Atomic<Int32>(0)

  /// From now on such a signal ends the reading of a line with `TerminalError.interrupted` instead
  /// of killing the process, so that the terminal can be put back and the person told.
  public static func beginListening() {
    for signal in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { StopSignal.note($0) }
      unsafe sigaction(signal, &action, nil)
    }
  }

  /// Whether such a signal came.
  public static var wasReceived: Bool { received.load(ordering: .relaxed) != 0 }

  /// Called in the signal handler, where only an atomic store is allowed.
  private static func note(_ signal: Int32) { received.store(signal, ordering: .relaxed) }
}
