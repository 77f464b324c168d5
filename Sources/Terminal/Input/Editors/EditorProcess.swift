internal import Glibc

/// A program that has the terminal while it runs, as an editor.
///
/// Ctrl-C and Ctrl-\ are its business meanwhile. When this program is told to stop, it tells the
/// editor, gives it time to end, and so comes to clean up what lies in files.
struct EditorProcess {
  /// The milliseconds that an editor has to end when it is told to.
  private static let patience = 2000

  /// A command line of the shell.
  let command: String
  /// The variables of the process.
  let environment: [String: String]

  /// Runs until it ends.
  /// - Returns: whether it ended well.
  /// - Throws: `TerminalError.editor` where it can't be started.
  func run() throws -> Bool {
    Signals.listen(to: [SIGCHLD])
    Signals.ignore([SIGINT, SIGQUIT])
    defer { StopSignal.beginListening() }
    let process = try start()
    var end: Moment?
    while true {
      var status: Int32 = 0
      let found = unsafe waitpid(process, &status, WNOHANG | WUNTRACED)
      if found == process {
        guard status & 0xFF == 0x7F else { return status == 0 }
        // It stopped itself; it goes on when this program does.
        Signals.suspend()
        kill(process, SIGCONT)
        continue
      }
      if found < 0 && errno != EINTR { return false }
      if StopSignal.wasReceived && end == nil {
        kill(process, SIGCONT)
        kill(process, SIGHUP)
        kill(process, SIGTERM)
        end = .now + Self.patience
      }
      if let end, end <= .now { kill(process, SIGKILL) }
      Signals.wait(until: end)
      if Signals.take().contains(SIGTSTP) { Signals.suspend() }
    }
  }

  private func start() throws -> pid_t {
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    unsafe sigemptyset(&defaults)
    for signal in [SIGINT, SIGQUIT] { unsafe sigaddset(&defaults, signal) }
    unsafe posix_spawnattr_setsigdefault(&attributes, &defaults)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    // The editor takes the place of the shell, which Ctrl-C would kill.
    var arguments = unsafe Self.pointers(["sh", "-c", "exec " + command])
    var variables = unsafe Self.pointers(environment.map { "\($0)=\($1)" })
    defer { unsafe (arguments + variables).forEach { unsafe free($0) } }
    var process: pid_t = 0
    let error = unsafe posix_spawn(
      &process, "/bin/sh", nil, &attributes, &arguments, &variables)
    guard error == 0 else {
      errno = error
      throw TerminalError.editor(SystemMessage.last)
    }
    return process
  }

  private static func pointers(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    unsafe texts.map { unsafe strdup($0) } + [nil]
  }
}
