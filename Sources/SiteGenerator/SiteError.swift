/// Why a site can't be built.
public enum SiteError: Error, CustomStringConvertible {
  /// A template is missing or broken.
  case template(String, String)
  /// A file or folder of the site can't be written.
  case unwritable(path: String, reason: String)
  /// The folder for the site holds something else.
  case foreignFolder(path: String)
  /// A file that a case shows lies outside the library.
  case outsideLibrary(path: String)

  public var description: String {
    switch self {
    case .template(let place, let reason): "\(place): the template can't be used: \(reason)."
    case .unwritable(let path, let reason):
      "\(path) can't be written: \(reason). The site that was there is unchanged."
    case .foreignFolder(let path):
      "\(path) holds files that casebook didn't make. Choose another folder with --output, or empty "
        + "this one."
    case .outsideLibrary(let path):
      "\(path) leads out of the library; only files inside it are published."
    }
  }
}
