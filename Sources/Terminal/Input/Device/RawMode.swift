internal import Glibc

/// Takes the keys of a terminal one by one, without the terminal showing or gathering them itself,
/// and puts it back as it was. Ctrl-C and Ctrl-Z still send their signals.
final class RawMode {
  private let descriptor: Int32
  /// How the terminal was; nil while it is so.
  private var original: termios?

  /// The mode of a terminal; nothing is changed yet.
  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { leave() }

  /// Begins to take keys; does nothing where it has.
  /// - Throws: `TerminalError.unreadable` where it is no terminal, or is gone.
  func enter() throws {
    if original != nil { return }
    var mode = termios()
    guard unsafe tcgetattr(descriptor, &mode) == 0 else {
      throw TerminalError.unreadable(SystemMessage.last)
    }
    let before = mode
    Self.makeRaw(&mode)
    try set(&mode)
    original = before
  }

  /// Takes keys again after the process was stopped, when something else may have put the terminal
  /// into another mode.
  func renew() throws {
    guard original != nil else { return try enter() }
    var mode = termios()
    guard unsafe tcgetattr(descriptor, &mode) == 0 else {
      throw TerminalError.unreadable(SystemMessage.last)
    }
    Self.makeRaw(&mode)
    try set(&mode)
  }

  /// Puts the terminal back as it was.
  func leave() {
    guard var mode = original else { return }
    original = nil
    try? set(&mode)
  }

  private static func makeRaw(_ mode: inout termios) {
    mode.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
    mode.c_iflag &= ~tcflag_t(ICRNL | INLCR | IGNCR | IXON | ISTRIP)
    mode.c_lflag |= tcflag_t(ISIG)
    mode.c_cc.6 = 1  // VMIN: a read waits for one byte.
    mode.c_cc.5 = 0  // VTIME: and no longer.
  }

  private func set(_ mode: inout termios) throws {
    while unsafe tcsetattr(descriptor, TCSADRAIN, &mode) != 0 {
      guard errno == EINTR else { throw TerminalError.unreadable(SystemMessage.last) }
    }
  }
}
