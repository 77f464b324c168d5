internal import Foundation

/// The folders beside the tests.
public enum Repository {
  /// The root of the repository.
  public static let root: String = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url.path
  }()

  /// The material beside the repository, which is not there on every machine.
  public static let shared = root + "/../shared"

  /// Whether a file of the material beside the repository is there.
  public static func hasShared(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(shared)/\(path)")
  }

  /// The text of a file in the repository.
  public static func text(of path: String) throws -> String {
    try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
  }
}
