internal import AnswerStore
internal import Cohorts
internal import Foundation
internal import SQLiteStore

/// Synchronises in a process of its own, which nobody waits for.
enum BackgroundSync {
  /// The flag of `casebook sync` that says so.
  static let flag = "--background"
  /// `POSIX_SPAWN_SETSID` of <spawn.h>, which Swift doesn't see.
  private static let ownSession: Int32 = 0x80

  /// Starts it where some cohort is to be synchronised and it is time to. Says nothing: it is tried again anyway.
  /// - Parameter options: how the store was opened.
  static func start(_ store: any AnswerStore, _ options: StoreOptions) {
    guard let book = try? CohortBook(store), (try? SyncRun(book: book).isAnyDue) == true,
      let place = try? options.address ?? URL(fileURLWithPath: options.location.folder).path
    else { return }
    spawn(["casebook", "sync", flag, "--store", place])
  }

  /// Synchronises what is to be, one cohort after the other. Where another process does, there is nothing to do.
  /// - Throws: `StoreError`.
  static func run(_ options: StoreOptions) throws {
    _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
    let book = try CohortBook(
      options.address.map(DatabaseBackend.open) ?? SQLiteStore(at: options.location))
    // The folder that it was started in may be on a stick that somebody wants to take away.
    _ = unsafe chdir("/")
    _ = try SyncLock(location: book.store.workFolder).hold(patience: 0) {
      let run = SyncRun(book: book)
      for entry in run.entries where try run.isDue(entry) {
        _ = try run.synchronise(entry)
      }
    }
  }

  /// Starts this program in a session of its own, without a terminal, with nothing to read and nowhere to write.
  private static func spawn(_ arguments: [String]) {
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(ownSession | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    // Nothing that this process ignores or blocks is ignored there.
    var signals = sigset_t()
    unsafe sigfillset(&signals)
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [Int32(0), 1, 2] {
      unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    var words = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe words.forEach { unsafe free($0) } }
    var process: pid_t = 0
    unsafe posix_spawn(&process, "/proc/self/exe", &actions, &attributes, &words, environ)
  }
}
