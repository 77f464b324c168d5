internal import AnswerCoding
internal import Crypto
public import Foundation

/// What a bundle is for.
public enum BundleKind: String, Sendable, Codable, CaseIterable {
  /// A member's answers, for the trainer.
  case submission
  /// A member's wish that everything they handed in be erased.
  case withdrawal
  /// Colleagues' answers to judge, for a member.
  case reviewTask = "review-task"
  /// What others thought of a member's answers.
  case reviewResult = "review-result"
}

/// Lines of text, signed by their writer and sealed for one reader.
///
/// The file has two lines: a head in JSON, and the sealed text in Base64. Sealing is HPKE (RFC 9180) in base mode
/// with X25519, HKDF-SHA256 and AES-256-GCM, which browsers have too; the head is authenticated with it. Inside stand the lines, and
/// after them the writer's Ed25519 signature of head and lines. `docs/bundle-format.md` is the reference.
public enum Envelope {
  /// The most bytes that a bundle may have.
  public static let sizeLimit = 64 << 20
  static let version = 1
  static let format = "casebook-bundle"
  static let suite = HPKE.Ciphersuite(
    kem: .Curve25519_HKDF_SHA256, kdf: .HKDF_SHA256, aead: .AES_GCM_256)
  static let info = Data("casebook-bundle-1".utf8)
  private static let tagSize = 16
  static let signatureSize = 64

  struct Head: Codable {
    var format: String
    var version: Int
    var kind: String
    var cohort: String
    /// The encapsulated key of HPKE.
    var key: Data
    /// How many bytes are sealed.
    var bytes: Int
  }

  /// The bytes of a bundle.
  /// - Parameters:
  ///   - lines: what it holds; no line may contain an end of line.
  ///   - kind: what it is for.
  ///   - cohort: the cohort that it belongs to.
  ///   - reader: the keys of the one who can open it.
  ///   - writer: the secret of the one who signs it.
  /// - Throws: `BundleError.tooLarge`, or an error of the cryptography.
  public static func seal(
    _ lines: [Data], kind: BundleKind, cohort: CohortID, to reader: PublicKeys,
    signedBy writer: SecretSeed
  ) throws -> Data {
    let body = Data(lines.joined(separator: [0x0A]))
    let key = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: reader.agreement)
    var sender = try HPKE.Sender(recipientKey: key, ciphersuite: suite, info: info)
    let head = try JSONLine.encode(
      Head(
        format: format, version: version, kind: kind.rawValue, cohort: cohort.description,
        key: sender.encapsulatedKey, bytes: body.count + signatureSize + tagSize))
    let signature = try writer.signature(of: signed(head, body))
    let sealed = try sender.seal(body + signature, authenticating: head)
    let file = head + [0x0A] + sealed.base64EncodedData() + [0x0A]
    guard file.count <= sizeLimit else { throw BundleError.tooLarge }
    return file
  }

  static func signed(_ head: Data, _ body: Data) -> Data { info + [0] + head + [0x0A] + body }
}
