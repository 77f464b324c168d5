internal import Glibc

/// Why something can't be asked or shown.
public enum TerminalError: Error, Equatable, CustomStringConvertible {
  /// The screen can't be written to.
  case unwritable(String)
  /// The input can't be read.
  case unreadable(String)
  /// A line, or what an editor saved, is longer than answers may be.
  case tooLong
  /// The person asked the program to stop, as by Ctrl-C.
  case interrupted
  /// The editor couldn't be used; what was written before is unchanged.
  case editor(String)

  public var description: String {
    switch self {
    case .unwritable(let reason): "The terminal can't be written to: \(reason)."
    case .unreadable(let reason): "The input can't be read: \(reason)."
    case .tooLong: "This is longer than an answer can be (1 MiB)."
    case .interrupted: "Stopped."
    case .editor(let reason): "The editor can't be used: \(reason)."
    }
  }
}

/// What the system says of the last call that failed.
enum SystemMessage {
  static var last: String { unsafe String(cString: strerror(errno)) }
}
