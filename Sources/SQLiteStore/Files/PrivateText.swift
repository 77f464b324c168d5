internal import AnswerStore
public import Foundation
internal import Glibc

/// Files that hold what a person wrote, outside of the store.
public enum PrivateText {
  /// Writes a file that only its owner can read (0600); one that is there is not overwritten.
  /// - Throws: `StoreError.notWritable` with what the system says; nothing is left behind.
  public static func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  /// Puts a file that only its owner can read (0600) in the place of the one that is there: whole and on the disk
  /// when this returns, or not at all.
  /// - Throws: `StoreError` with what the system says; nothing is left behind.
  public static func replace(_ path: String, with text: String) throws {
    let temporary = "\(path).\(getpid()).part"
    try write(text, to: temporary)
    do {
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      try PrivateFiles.move(temporary, to: path, in: folder)
    } catch {
      unsafe unlink(temporary)
      throw error
    }
  }

  /// Writes a file that only its owner can read (0600); one that is there is not overwritten.
  /// - Throws: `StoreError.notWritable` with what the system says; nothing is left behind.
  public static func write(_ data: Data, to path: String) throws {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var rest = data[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        let error = failure(path)
        unsafe unlink(path)
        throw error
      }
      rest = rest.dropFirst(count)
    }
    guard fsync(descriptor) == 0 else {
      let error = failure(path)
      unsafe unlink(path)
      throw error
    }
  }

  private static func failure(_ path: String) -> StoreError {
    .notWritable(path: path, reason: unsafe String(cString: strerror(errno)))
  }
}
