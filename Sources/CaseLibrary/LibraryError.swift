/// Why the files of a library can't be used.
public enum LibraryError: Error, CustomStringConvertible {
  /// A file or folder can't be read.
  case unreadable(path: String, reason: String)
  /// There is nothing at a path.
  case missing(path: String)

  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path) can't be read: \(reason)."
    case .missing(let path): "There is no file or folder \(path)."
    }
  }
}
