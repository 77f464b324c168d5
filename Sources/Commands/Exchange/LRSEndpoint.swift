internal import CaseModel
internal import Foundation

/// Where statements are sent, and by whom.
struct LRSEndpoint {
  /// The variable with the credentials, as `name:password`.
  static let variable = "CASEBOOK_LRS_CREDENTIALS"

  /// The address of the statements.
  let address: String
  /// Whether it is on this machine.
  let isLocal: Bool
  /// The credentials, as `name:password`.
  let credentials: String

  /// An endpoint.
  /// - Parameters:
  ///   - address: that of the store; `https`, or `http` to this machine.
  ///   - file: a file that only its owner can read; nil for the variable.
  /// - Throws: `LRSError`; what `SecretFile.line` throws.
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
    let line =
      if let file { try SecretFile.line(file) } else {
        environment[variable]?.trimmingSpaces ?? ""
      }
    guard line.contains(":"), !line.contains(where: \.isNewline) else {
      throw LRSError.noCredentials
    }
    return line
  }
}
