internal import AnswerStore
internal import Foundation
internal import SQLiteStore

/// Lets one process at a time synchronise a store: a lock on a file of its own (`flock`), which ends with the process.
struct SyncLock {
  let location: StoreLocation

  /// Does something while no other process synchronises.
  /// - Parameter patience: how long to wait for the others, in seconds.
  /// - Returns: what `work` returns; nil where others still do.
  /// - Throws: `StoreError.notWritable`, and what `work` throws.
  func hold<Value>(patience: Int, _ work: () throws -> Value) throws -> Value? {
    let path = "\(location.folder)/sync.lock"
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw StoreError.notWritable(path: path, reason: unsafe String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var left = patience * 10
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard left > 0 else { return nil }
      left -= 1
      usleep(100_000)
    }
    removeLeftovers()
    return try work()
  }

  /// Removes what a process that was killed had laid down for curl.
  private func removeLeftovers() {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: location.folder)) ?? []
    for file in files {
      guard let name = file.wholeMatch(of: #/request\.(\d+)\.part/#), let process = pid_t(name.1),
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      try? FileManager.default.removeItem(atPath: "\(location.folder)/\(file)")
    }
  }
}
