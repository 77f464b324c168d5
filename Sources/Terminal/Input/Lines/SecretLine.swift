internal import Glibc

/// A line that mustn't be seen while it is typed.
public enum SecretLine {
  /// Asks for a line at the terminal on standard input, which doesn't show it.
  /// - Returns: the line; nil at the end of the input.
  /// - Throws: `TerminalError.unreadable` where there is no terminal, or it is gone.
  public static func read(_ prompt: String) throws -> String? {
    var before = termios()
    guard unsafe tcgetattr(0, &before) == 0 else {
      throw TerminalError.unreadable(SystemMessage.last)
    }
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO)
    // What was typed ahead was shown, and is not the answer.
    guard unsafe tcsetattr(0, TCSAFLUSH, &silent) == 0 else {
      throw TerminalError.unreadable(SystemMessage.last)
    }
    defer {
      _ = unsafe tcsetattr(0, TCSAFLUSH, &before)
      write("\n")
    }
    write(prompt)
    return readLine()
  }

  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = unsafe Glibc.write(2, bytes, bytes.count)
  }
}
