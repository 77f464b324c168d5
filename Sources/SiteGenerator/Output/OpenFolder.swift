internal import CaseModel
internal import Glibc

/// A folder that is open, so that the way to it isn't looked up again for each of its files.
final class OpenFolder: Sendable {
  private let descriptor: Int32

  /// Opens a folder.
  /// - Returns: nil where that isn't possible; the system says why.
  init?(_ path: String) {
    descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// Opens a file in it to be written anew; not through a link.
  /// - Returns: below zero where that isn't possible; the system says why.
  func create(_ path: String) -> Int32 { FileWriter.create(path, in: descriptor) }

  /// Makes a folder in it.
  /// - Returns: whether it is there now; else the system says why not.
  func makeFolder(_ path: String) -> Bool {
    unsafe mkdirat(descriptor, path, 0o755) == 0 || errno == EEXIST
  }

  /// Makes the folders on the way to a file in it.
  /// - Returns: whether they are there now; else the system says why not.
  func makeFolders(of path: String) -> Bool {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return true }
    // The folders above it are mostly there.
    if makeFolder(String(path[..<slash])) { return true }
    var folder = ""
    return path.pathParts().dropLast().allSatisfy { part in
      folder += folder.isEmpty ? part : "/\(part)"
      return makeFolder(folder)
    }
  }

  /// The stamp of a file in it; nil where there is none.
  func stamp(of path: String) -> FileStamp? {
    var status = stat()
    return unsafe fstatat(descriptor, path, &status, 0) == 0 ? FileStamp(status) : nil
  }
}
