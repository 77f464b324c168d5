internal import Glibc

/// What the system says of a file; as long as it is the same, so is the content.
///
/// The time of the last change of the entry (`ctime`) can't be set by programs, so a file that was
/// replaced by one of the same size and date is noticed as well.
struct FileStamp: Hashable, Sendable {
  var size: Int
  var modified: Int
  var changed: Int
  var inode: Int

  /// Stands for a file whose stamp can't be relied on.
  static let unknown = FileStamp(size: -1, modified: 0, changed: 0, inode: 0)

  /// The stamp of the file at a path, symbolic links followed; nil where there is none.
  static func of(_ path: String) -> FileStamp? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? FileStamp(status) : nil
  }

  /// The stamp of an open file.
  static func of(_ file: Int32) -> FileStamp? {
    var status = stat()
    return unsafe fstat(file, &status) == 0 ? FileStamp(status) : nil
  }

  /// The stamp where the file can't have changed unnoticed since: a change within the same tick of the
  /// clock in which it was read would leave it as it is.
  func relied(on start: Int) -> FileStamp { changed < start && modified < start ? self : .unknown }

  /// The time by the clock that the system takes stamps from, in nanoseconds.
  static var now: Int {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME_COARSE, &time)
    return nanoseconds(time)
  }

  /// The stamp in what the system says.
  init(_ status: stat) {
    self.init(
      size: Int(status.st_size), modified: Self.nanoseconds(status.st_mtim),
      changed: Self.nanoseconds(status.st_ctim), inode: Int(truncatingIfNeeded: status.st_ino))
  }

  init(size: Int, modified: Int, changed: Int, inode: Int) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  private static func nanoseconds(_ time: timespec) -> Int {
    time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
