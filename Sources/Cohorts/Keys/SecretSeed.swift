public import CaseModel
internal import Crypto
public import Foundation

/// The secret of a person or of a cohort: 32 random bytes, which its keys are derived from.
///
/// One key signs (Ed25519), the other opens what is sealed (X25519). Both come from the seed by HKDF-SHA256
/// (RFC 5869) with a name of their own, so that one thing is to be kept, and neither key tells of the other.
public struct SecretSeed: Sendable, Hashable {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// A new seed.
  public static func random() -> SecretSeed {
    SecretSeed(valid: (0..<32).map { _ in UInt8.random(in: .min ... .max) })
  }

  /// A seed that was kept; nil where there aren't 32 bytes.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  private init(valid bytes: [UInt8]) { self.bytes = bytes }

  /// What others may know of it.
  public var publicKeys: PublicKeys {
    get throws {
      PublicKeys(
        ofSecret: try signingKey.publicKey.rawRepresentation,
        try agreementKey.publicKey.rawRepresentation)
    }
  }

  /// The secret of a person as a member of a cohort. Each cohort gets another one, so that trainers who compare
  /// what they have can't tell that two members are the same person.
  func member(of cohort: CohortID) -> SecretSeed {
    SecretSeed(valid: Array(derived("casebook member 1 \(cohort)")))
  }

  /// What reviewers know an answer by: 32 hexadecimal digits that tell neither when it was written nor by whom, and
  /// that only the holder of the secret can connect with it (HMAC-SHA256).
  public func alias(of answer: EventID) -> String { aliases.alias(of: answer) }

  /// What reviewers know answers by, for many.
  public var aliases: AnswerAliases {
    AnswerAliases(key: SymmetricKey(data: derived("casebook alias 1")))
  }

  /// The Ed25519 signature of bytes. What is signed begins with the name of its purpose, so that no signature serves
  /// another.
  /// - Throws: an error of the cryptography.
  public func signature(of bytes: Data) throws -> Data { try signingKey.signature(for: bytes) }

  private var signingKey: Curve25519.Signing.PrivateKey {
    get throws { try .init(rawRepresentation: derived("casebook signing 1")) }
  }

  var agreementKey: Curve25519.KeyAgreement.PrivateKey {
    get throws { try .init(rawRepresentation: derived("casebook agreement 1")) }
  }

  private func derived(_ name: String) -> Data {
    let key = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: bytes), info: Data(name.utf8), outputByteCount: 32)
    return unsafe key.withUnsafeBytes { unsafe Data($0) }
  }
}
