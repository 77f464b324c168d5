public import CaseModel
public import Cohorts
internal import Crypto
public import Foundation

/// A sealed bundle on its way through a hub, with what the hub needs to know of it and its writer's signature of both.
///
/// A submission holds one event, whose identity is that of the item: so the same event is the same item, however often
/// it is sent.
public struct HubItem: Sendable, Hashable, Codable {
  /// The identity; a UUIDv7 in lower case.
  public var id: String
  /// What the bundle is for.
  public var kind: BundleKind
  /// The pseudonym of the member it is from; nil for the trainer.
  public var writer: String?
  /// The pseudonym of the member it is for; nil for the trainer.
  public var reader: String?
  /// The file, as `docs/bundle-format.md` describes it.
  public var bundle: String
  /// The writer's Ed25519 signature of `signed(in:)`.
  public var signature: Data

  /// An item, signed.
  /// - Parameter secret: the writer's secret: a member's in the cohort, or the cohort's.
  /// - Throws: an error of the cryptography.
  public init(
    id: EventID, kind: BundleKind, writer: String?, reader: String?, bundle: String,
    cohort: CohortID, signedBy secret: SecretSeed
  ) throws {
    self.id = id.description
    self.kind = kind
    self.writer = writer
    self.reader = reader
    self.bundle = bundle
    signature = Data()
    signature = try secret.signature(of: signed(in: cohort))
  }

  /// An item made of its parts, as a hub keeps them.
  public init(
    id: String, kind: BundleKind, writer: String?, reader: String?, bundle: String,
    signature: Data
  ) {
    self.id = id
    self.kind = kind
    self.writer = writer
    self.reader = reader
    self.bundle = bundle
    self.signature = signature
  }

  /// Whether the holder of a key signed it for a cohort.
  public func isSigned(by signing: Data, in cohort: CohortID) -> Bool {
    PublicKeys.isValid(signature, of: signed(in: cohort), by: signing)
  }

  /// What is signed: `casebook-hub-item-1`, the cohort, the identity, the kind, the writer, the reader and the SHA-256 of
  /// the bundle in hexadecimal, parted by line feeds; nobody is an empty line.
  private func signed(in cohort: CohortID) -> Data {
    let digest = Array(SHA256.hash(data: Data(bundle.utf8))).hexadecimal
    return Data(
      [
        "casebook-hub-item-1", cohort.description, id, kind.rawValue, writer ?? "", reader ?? "",
        digest,
      ].joined(separator: "\n").utf8)
  }
}
