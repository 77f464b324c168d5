public import Cohorts
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
  /// The writer's signature, which `SignatureCheck` understands.
  public var signature: Data

  /// An item made of its parts.
  /// - Parameter signature: empty for one that is yet to be signed.
  public init(
    id: String, kind: BundleKind, writer: String?, reader: String?, bundle: String,
    signature: Data = Data()
  ) {
    self.id = id
    self.kind = kind
    self.writer = writer
    self.reader = reader
    self.bundle = bundle
    self.signature = signature
  }
}
