internal import AnswerStore
internal import Glibc

/// Makes the folders and the files of a store such that nobody else can read them.
enum PrivateFiles {
  /// Makes what is missing, with the folder for its owner only (0700) and the file too (0600), and
  /// takes rights away from others where they had any.
  /// - Throws: `StoreError.insecure` where either belongs to somebody else or is a symbolic link,
  ///   `notWritable` with what the system says.
  static func prepare(_ location: StoreLocation) throws {
    // A process that ended between making a folder and syncing it left that to this one.
    let isNew = unsafe access(location.database, F_OK) != 0
    try makeFolder(location.folder, syncingAll: isNew)
    close(try open(location.database))
  }

  /// Opens a file that only its owner can read and write, and makes it where it is missing.
  /// - Returns: its descriptor, which the caller closes.
  /// - Throws: what `prepare` throws.
  static func open(_ file: String) throws -> Int32 {
    let descriptor = unsafe Glibc.open(file, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      if errno == ELOOP { throw StoreError.insecure(path: file, reason: "it is a symbolic link") }
      throw failure(file)
    }
    do {
      try secure(file, mode: 0o600, kind: S_IFREG)
    } catch {
      close(descriptor)
      throw error
    }
    return descriptor
  }

  /// Makes a folder that only its owner can enter, and those above it where they are missing.
  /// - Parameter syncingAll: whether the folders that are there already are made certain too.
  /// - Throws: what `prepare` throws.
  static func makeFolder(_ folder: String, syncingAll: Bool = false) throws {
    var path = folder.hasPrefix("/") ? "" : "."
    let parts = folder.split(separator: "/")
    for (index, part) in parts.enumerated() {
      let parent = path.isEmpty ? "/" : path
      path += "/\(part)"
      let isLast = index == parts.count - 1
      let isMade = unsafe mkdir(path, isLast ? 0o700 : 0o755) == 0
      guard isMade || errno == EEXIST || errno == EISDIR else { throw failure(path) }
      // What is stored in a folder is lost with it, and until then it is only in memory.
      if isMade || syncingAll { try synchronizeEntries(of: parent) }
    }
    try secure(folder, mode: 0o700, kind: S_IFDIR)
  }

  /// Sees to it that what a file or folder holds is on the disk.
  /// - Throws: `StoreError` with what the system says.
  static func synchronize(_ path: String) throws {
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(path) }
  }

  /// Sees to it that what a folder lists is on the disk, as far as the system lets one: a folder may be closed to
  /// reading, and some file systems sync none.
  private static func synchronizeEntries(of folder: String) throws {
    let descriptor = unsafe Glibc.open(folder, O_RDONLY | O_CLOEXEC | O_DIRECTORY)
    guard descriptor >= 0 else {
      if errno == EACCES { return }
      throw failure(folder)
    }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else { throw failure(folder) }
  }

  /// Puts a file in the place of another, on the disk when this returns. Both are in `folder`.
  /// - Throws: `StoreError` with what the system says.
  static func move(_ file: String, to place: String, in folder: String) throws {
    try synchronize(file)
    guard unsafe rename(file, place) == 0 else { throw failure(place) }
    try synchronize(folder)
  }

  /// The names in a folder, in order; none where there is no folder.
  ///
  /// Foundation takes a folder whose reading fails midway for one that ends there.
  /// - Throws: `StoreError` where it can't be read to its end.
  static func names(in folder: String) throws -> [String] {
    guard let stream = unsafe opendir(folder) else {
      if [ENOENT, ENOTDIR].contains(errno) { return [] }
      throw failure(folder)
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
          unsafe String(cString: $0)
        }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw failure(folder) }
    return names.sorted()
  }

  /// Removes a file where it is there.
  /// - Throws: `StoreError` with what the system says.
  static func remove(_ file: String) throws {
    guard unsafe unlink(file) == 0 || errno == ENOENT else { throw failure(file) }
  }

  /// What the system says of the last failure.
  static func reason() -> String { unsafe String(cString: strerror(errno)) }

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
    errno == ENOSPC ? .full(path: path) : .notWritable(path: path, reason: reason())
  }
}
