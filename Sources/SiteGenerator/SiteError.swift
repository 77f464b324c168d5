/// Why a site can't be built.
public enum SiteError: Error, CustomStringConvertible {
  /// A template is missing or broken, at a place in its file.
  case template(String, String)
  /// A file or folder of the site can't be written.
  case unwritable(path: String, reason: String)
  /// The folder for the site holds something else.
  case foreignFolder(path: String)
  /// A file in the place of one of the site was made by no build.
  case foreignFile(path: String)
  /// The folder for the site holds another edition.
  case otherEdition(path: String, edition: String)
  /// A file of the library is a link that leads out of it.
  case outsideLibrary(path: String)
  /// A file of the library changed or went away while the site was being built.
  case vanished(path: String)
  /// Two things would lie at the same address.
  case sameAddress(path: String, first: String, second: String)

  /// A program that helps with the site failed; the site is in its place without what it makes.
  case programFailed(String, reason: String)

  /// Whether the library's own files are to be mended, and not the system.
  public var isAboutContent: Bool {
    switch self {
    case .template, .outsideLibrary, .sameAddress: true
    default: false
    }
  }

  public var description: String {
    switch self {
    case .template(let place, let reason): "\(place): the template can't be used: \(reason)."
    case .unwritable(let path, let reason):
      "\(path) can't be written: \(reason). The site that was there is unchanged."
    case .foreignFolder(let path):
      "\(path) holds files that casebook didn't make. Choose another folder with --output, or empty "
        + "this one."
    case .foreignFile(let path):
      "\(path) wasn't made by casebook and would be overwritten. Move it away, or rename what is built."
    case .otherEdition(let path, let edition):
      "\(path) holds the \(edition) edition. Choose another folder with --output, or delete this one."
    case .outsideLibrary(let path):
      "\(path) leads out of the library; only files inside it are published."
    case .vanished(let path): "\(path) changed while the site was being built. Build again."
    case .sameAddress(let path, let first, let second):
      "\(first) and \(second) would both be published as \(path). Rename one of them."
    case .programFailed(let name, let reason):
      "\(name) failed: \(reason). The pages search with the built-in index."
    }
  }
}
