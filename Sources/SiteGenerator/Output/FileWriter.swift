internal import Glibc

/// Writes bytes to files.
enum FileWriter {
  /// Opens a file to be written anew; not through a link.
  /// - Parameter folder: the open folder that the path begins in; the process's where absent.
  /// - Returns: below zero where that isn't possible; the system says why.
  static func create(_ path: String, in folder: Int32 = AT_FDCWD) -> Int32 {
    unsafe openat(folder, path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
  }

  /// Writes bytes to an open file.
  /// - Returns: whether all were written; else the system says why not.
  static func write(_ bytes: ArraySlice<UInt8>, to file: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          file, buffer.baseAddress.map { unsafe $0 + written }, bytes.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }

  /// Replaces a file at once; where that fails, the old one stays.
  /// - Parameter pieces: its bytes, which stand one after the other.
  static func replace(_ path: String, with pieces: [ArraySlice<UInt8>]) {
    let new = "\(path).\(getpid())"
    let file = create(new)
    guard file >= 0 else { return }
    let isWritten = pieces.allSatisfy { write($0, to: file) } && fsync(file) == 0
    guard close(file) == 0, isWritten, unsafe rename(new, path) == 0 else {
      _ = unsafe unlink(new)
      return
    }
  }
}
