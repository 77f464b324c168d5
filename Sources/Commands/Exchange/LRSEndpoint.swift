internal import CaseLibrary
internal import CaseModel
internal import Foundation

/// Where statements are sent, and by whom.
struct LRSEndpoint {
  /// The variable with the credentials, as `name:password`.
  static let variable = "CASEBOOK_LRS_CREDENTIALS"

  /// The address of the statements.
  let address: String
  /// Whether it is on this machine.
  private let isLocal: Bool
  private let credentials: String

  /// An endpoint.
  /// - Parameters:
  ///   - address: that of the store; `https`, or `http` to this machine.
  ///   - file: a file that only its owner can read; nil for the variable.
  /// - Throws: `LRSError`; `LibraryError` where the file can't be read.
  init(_ address: String, credentialsFile file: String?, environment: [String: String]) throws {
    // The name of the file of what was sent holds the address: it must not be long.
    guard let server = ServerAddress(address) else { throw LRSError.invalidAddress(address) }
    isLocal = server.isLocal
    let base = server.description
    self.address = base.hasSuffix("/statements") ? base : base + "/statements"
    credentials = try Self.credentials(file: file, environment: environment)
  }

  private static func credentials(
    file: String?, environment: [String: String]
  ) throws -> String {
    var text = environment[variable]
    if let file {
      let attributes = try? FileManager.default.attributesOfItem(atPath: file)
      let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0
      guard mode & 0o077 == 0 else { throw LRSError.readableCredentials(file) }
      text = String(decoding: try FileReader.bytes(at: file, limit: 4096), as: UTF8.self)
    }
    let line = text?.trimmingSpaces ?? ""
    guard line.contains(":"), !line.contains(where: \.isNewline) else {
      throw LRSError.noCredentials
    }
    return line
  }

  /// What curl is told through a pipe.
  var curlSettings: String {
    (isLocal ? "noproxy = \"*\"\n" : "") + """
      url = "\(address)"
      user = "\(credentials.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))"
      header = "Content-Type: application/json"
      header = "X-Experience-API-Version: 1.0.3"

      """
  }
}
