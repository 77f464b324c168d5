internal import CaseModel
internal import Crypto
public import Foundation

/// What others may know of a secret: the key that proves a signature, and the one to seal to.
public struct PublicKeys: Sendable, Hashable {
  /// The Ed25519 key, 32 bytes.
  public let signing: Data
  /// The X25519 key, 32 bytes.
  public let agreement: Data

  /// Keys that came from somewhere; nil where they can't be any.
  public init?(signing: Data, agreement: Data) {
    guard signing.count == 32, agreement.count == 32, agreement.contains(where: { $0 != 0 }) else {
      return nil
    }
    self.signing = signing
    self.agreement = agreement
  }

  /// Keys that were made from a secret.
  init(ofSecret signing: Data, _ agreement: Data) {
    self.signing = signing
    self.agreement = agreement
  }

  /// A short form that two people can compare aloud, as `3f2a 91bc 04d7 e6a1`: the first 8 bytes of the
  /// SHA-256 of both keys.
  public var fingerprint: String {
    let bytes = Array(SHA256.hash(data: signing + agreement).prefix(8))
    return stride(from: 0, to: bytes.count, by: 2)
      .map { bytes[$0..<$0 + 2].hexadecimal }.joined(separator: " ")
  }

  /// What their holder is called where nobody is to be recognised: 27 letters and digits from the SHA-256 of the
  /// signing key, so that nobody can take another's name. No vowels and look-alikes: never a word.
  public var pseudonym: String { Self.pseudonym(ofSigning: signing) }

  /// What the holder of a signing key is called.
  public static func pseudonym(ofSigning key: Data) -> String {
    Pseudonym.of(SHA256.hash(data: key))
  }

  /// Whether a signature of these bytes was made with the secret behind these keys.
  func isValid(_ signature: Data, of bytes: Data) -> Bool {
    Self.isValid(signature, of: bytes, by: signing)
  }

  /// Whether a signature of these bytes was made with the secret behind a signing key.
  public static func isValid(_ signature: Data, of bytes: Data, by key: Data) -> Bool {
    let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key)
    return key?.isValidSignature(signature, for: bytes) ?? false
  }
}
