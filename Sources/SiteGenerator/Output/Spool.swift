internal import Glibc
internal import Synchronization

/// Bytes laid aside on the disk until they are needed again in the same build, so that they take no memory.
///
/// The file has no name, and is gone with the process. Where nothing can be written, nothing is kept.
final class Spool: Sendable {
  /// Where bytes lie.
  struct Place: Sendable {
    fileprivate let offset: Int
    fileprivate let count: Int
  }

  private let file: Int32
  private let end = Atomic(0)

  /// A spool in a folder that nobody else writes to.
  init(in folder: String) {
    let path = folder + "/.spool"
    file = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    _ = unsafe unlink(path)
  }

  deinit { if file >= 0 { close(file) } }

  /// Lays bytes aside.
  /// - Returns: where they lie; nil where they couldn't be kept.
  func keep(_ bytes: [UInt8]) -> Place? {
    guard file >= 0 else { return nil }
    let offset = end.add(bytes.count, ordering: .relaxed).oldValue
    let written = unsafe bytes.withUnsafeBytes {
      unsafe pwrite(file, $0.baseAddress, $0.count, offset)
    }
    return written == bytes.count ? Place(offset: offset, count: bytes.count) : nil
  }

  /// The bytes at a place; nil where they can't be read.
  func bytes(at place: Place) -> [UInt8]? {
    var isRead = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: place.count) { buffer, count in
      isRead = unsafe pread(file, buffer.baseAddress, place.count, place.offset) == place.count
      count = isRead ? place.count : 0
    }
    return isRead ? bytes : nil
  }
}
