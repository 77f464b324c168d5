internal import AnswerStore
internal import Glibc

/// What tells a file from another one that was put in its place.
struct FileIdentity: Equatable {
  private let device: dev_t
  private let number: ino_t

  /// The identity of what is at a path now.
  /// - Throws: `StoreError.replaced` where nothing is.
  init(of path: String) throws {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw StoreError.replaced(path: path) }
    (device, number) = (status.st_dev, status.st_ino)
  }
}
