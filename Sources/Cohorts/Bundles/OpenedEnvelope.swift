internal import Crypto
public import Foundation

/// A bundle whose seal was opened, and whose signature is to be proved before its lines can be had.
public struct OpenedEnvelope: Sendable {
  /// What it is for.
  public let kind: BundleKind
  /// The cohort that it belongs to.
  public let cohort: CohortID
  private let head: Data
  private let body: Data
  private let signature: Data

  /// Opens a bundle.
  /// - Parameters:
  ///   - file: the bytes of the file.
  ///   - secret: the secret that opens bundles of a cohort; nil where there is none.
  /// - Throws: `BundleError`.
  public init(_ file: Data, secret: (CohortID, BundleKind) throws -> SecretSeed?) throws {
    let parsed = try BundleHead(file)
    let sealed = try Self.sealed(parsed.rest, size: parsed.bytes)
    guard let secret = try secret(parsed.cohort, parsed.kind) else { throw BundleError.foreign }
    kind = parsed.kind
    cohort = parsed.cohort
    head = parsed.line
    guard
      var recipient = try? HPKE.Recipient(
        privateKey: secret.agreementKey, ciphersuite: Envelope.suite, info: Envelope.info,
        encapsulatedKey: parsed.key),
      let text = try? recipient.open(sealed, authenticating: head),
      text.count >= Envelope.signatureSize
    else { throw BundleError.changed }
    body = Data(text.dropLast(Envelope.signatureSize))
    signature = Data(text.suffix(Envelope.signatureSize))
  }

  private static func sealed(_ text: Data, size: Int) throws(BundleError) -> Data {
    // Mail programs fold long lines and change their ends.
    let trimmed = Data(Array(text).filter { $0 != 0x0A && $0 != 0x0D && $0 != 0x20 })
    // Base64 has four characters for three bytes; a file that lost its end has fewer.
    guard size >= 0, size <= Envelope.sizeLimit else { throw .changed }
    if trimmed.count < (size + 2) / 3 * 4 { throw .cut }
    // Base64 has several spellings for some bytes; only the one that is written is taken.
    guard let sealed = Data(base64Encoded: trimmed), sealed.count == size,
      sealed.base64EncodedData() == trimmed
    else { throw .changed }
    return sealed
  }

  /// The lines, where the holder of some keys signed them.
  /// - Parameter keys: the writer's keys; told from the first line where the line names them.
  /// - Throws: `BundleError.changed` where somebody else did, what `keys` throws.
  public func lines(signedBy keys: (Data) throws -> PublicKeys) throws -> [Data] {
    let lines = Array(body).split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { Data($0) }
    let writer = try keys(lines.first ?? Data())
    guard writer.isValid(signature, of: Envelope.signed(head, body)) else {
      throw BundleError.changed
    }
    return lines
  }
}
