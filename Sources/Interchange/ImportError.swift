/// Why a file can't be imported.
public enum ImportError: Error, Equatable, CustomStringConvertible {
  /// The page names an encoding that isn't known.
  case unknownEncoding(String)
  /// The bytes aren't text in the encoding.
  case notInEncoding(String)
  /// The page names no encoding, and isn't UTF-8.
  case noEncoding
  /// The program that reads the format isn't installed.
  case missingProgram(String)
  /// The program that reads the format failed.
  case programFailed(String, reason: String)

  public var description: String {
    switch self {
    case .unknownEncoding(let name):
      "The page says that it is in “\(name)”, which isn't known. Save it as UTF-8."
    case .notInEncoding(let name):
      "The file is not text in \(name), as it should be. Save it as UTF-8."
    case .noEncoding:
      "The page doesn't name its encoding and isn't UTF-8. Save it as UTF-8."
    case .missingProgram(let name):
      "Files of this kind are read by \(name), which isn't installed: apt-get install \(name)."
    case .programFailed(let name, let reason): "\(name) couldn't read the file: \(reason)."
    }
  }
}
