internal import Glibc

/// Makes the folder and the file of a store such that nobody else can read them.
enum PrivateFiles {
  /// Makes what is missing, with the folder for its owner only (0700) and the file too (0600), and
  /// takes rights away from others where they had any.
  /// - Throws: `StoreError.insecure` where either belongs to somebody else or is a symbolic link,
  ///   `notWritable` with what the system says.
  static func prepare(_ location: StoreLocation) throws {
    try makeFolder(location.folder)
    let file = location.database
    let descriptor = unsafe open(file, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      if errno == ELOOP { throw StoreError.insecure(path: file, reason: "it is a symbolic link") }
      throw errno == ENOSPC ? StoreError.full(path: file) : failure(file)
    }
    defer { close(descriptor) }
    try secure(file, mode: 0o600, kind: S_IFREG)
  }

  private static func makeFolder(_ folder: String) throws {
    var path = folder.hasPrefix("/") ? "" : "."
    let parts = folder.split(separator: "/")
    for (index, part) in parts.enumerated() {
      path += "/\(part)"
      let isLast = index == parts.count - 1
      guard unsafe mkdir(path, isLast ? 0o700 : 0o755) == 0 || errno == EEXIST || errno == EISDIR
      else { throw errno == ENOSPC ? StoreError.full(path: path) : failure(path) }
    }
    try secure(folder, mode: 0o700, kind: S_IFDIR)
  }

  private static func secure(_ path: String, mode: mode_t, kind: mode_t) throws {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { throw failure(path) }
    if status.st_mode & S_IFMT == S_IFLNK {
      throw StoreError.insecure(path: path, reason: "it is a symbolic link")
    }
    guard status.st_mode & S_IFMT == kind else {
      throw StoreError.notWritable(path: path, reason: "something else is there")
    }
    guard status.st_uid == geteuid() else {
      throw StoreError.insecure(path: path, reason: "it belongs to another user")
    }
    if status.st_mode & 0o777 != mode, unsafe chmod(path, mode) != 0 { throw failure(path) }
  }

  private static func failure(_ path: String) -> StoreError {
    .notWritable(path: path, reason: unsafe String(cString: strerror(errno)))
  }
}
