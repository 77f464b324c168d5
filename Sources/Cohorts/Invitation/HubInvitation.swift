public import CaseModel
internal import Foundation

/// The hub that the members of a cohort can synchronise with, and what lets them in.
public struct HubInvitation: Sendable, Hashable {
  /// The address that requests are made below.
  public let address: ServerAddress
  /// What lets somebody enrol as a member: 32 random bytes in base64url.
  public let secret: String

  /// A hub with a new secret.
  public init(at address: ServerAddress) {
    self.address = address
    secret = Base64URL.text(Data(SecretSeed.random().bytes))
  }

  /// A hub that a join code names; nil where answers mustn't go there, or the secret is none.
  init?(address: String, secret: String) {
    guard let address = ServerAddress(address), Base64URL.data(secret)?.count == 32 else {
      return nil
    }
    self.address = address
    self.secret = secret
  }
}
