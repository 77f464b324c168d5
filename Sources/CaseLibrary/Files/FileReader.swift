internal import Glibc

/// Reads whole files.
public enum FileReader {
  /// The bytes of a file.
  /// - Parameters:
  ///   - path: the file's path.
  ///   - offset: how many bytes at its beginning are passed over.
  ///   - limit: how many bytes are read at most; one more is read where the file is longer, so that
  ///     callers can tell.
  /// - Throws: `LibraryError.unreadable` with what the system says.
  public static func bytes(
    at path: String, from offset: Int = 0, limit: Int = .max - 1
  ) throws -> [UInt8] {
    // Without waiting for somebody to write, should it be a pipe.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw LibraryError.unreadable(path: path, reason: SystemReason.last)
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw LibraryError.unreadable(path: path, reason: SystemReason.last)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw LibraryError.unreadable(path: path, reason: "not a regular file")
    }
    let expected = min(max(0, Int(status.st_size) - offset), limit) + 1
    var failure: String?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: expected) { buffer, count in
      while count < expected {
        let got = unsafe pread(
          descriptor, buffer.baseAddress.map { unsafe $0 + count }, expected - count,
          offset + count)
        if got < 0 {
          if errno == EINTR { continue }
          failure = SystemReason.last
        }
        if got <= 0 { return }
        count += got
      }
    }
    if let failure { throw LibraryError.unreadable(path: path, reason: failure) }
    return bytes
  }
}
