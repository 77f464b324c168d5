internal import Cohorts
internal import Crypto
public import Foundation

/// What somebody shows to a hub: 32 random bytes in base64url. A hub keeps only the SHA-256, and finds it by looking that
/// up, so that the time it takes tells nothing of the tokens it has.
public struct Token: Sendable, Hashable {
  /// What is shown.
  public let text: String

  /// A new token.
  public static func random() -> Token {
    Token(valid: Base64URL.text(Data((0..<32).map { _ in UInt8.random(in: .min ... .max) })))
  }

  /// A token that was shown; nil for what can't be any.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count == 43, let data = Base64URL.data(text), data.count == 32 else {
      return nil
    }
    self.text = String(text)
  }

  private init(valid text: String) { self.text = text }

  /// What a hub keeps.
  public var hash: Data { Self.hash(of: text) }

  /// What a hub keeps of a secret.
  public static func hash(of secret: String) -> Data { Data(SHA256.hash(data: Data(secret.utf8))) }
}
