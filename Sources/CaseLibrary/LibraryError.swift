/// Why the files of a library can't be used.
public enum LibraryError: Error, CustomStringConvertible {
  /// A file or folder can't be read.
  case unreadable(path: String, reason: String)
  /// There is nothing at a path.
  case missing(path: String)

  /// There is a file already, which is not overwritten.
  case exists(path: String)
  /// A file can't be written; nothing was left behind.
  case unwritable(path: String, reason: String)

  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path) can't be read: \(reason)."
    case .missing(let path): "There is no file or folder \(path)."
    case .exists(let path): "\(path) is there already; it was not changed."
    case .unwritable(let path, let reason): "\(path) can't be written: \(reason)."
    }
  }
}
