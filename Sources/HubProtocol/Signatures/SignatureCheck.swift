public import Cohorts
public import Foundation

/// Finds out whether items are signed by the holder of a key. Where several were signed together, that is reckoned once.
public struct SignatureCheck: Sendable {
  private let signing: Data
  private let cohort: CohortID
  /// The signatures of several items that are valid, with what they are of.
  private var valid: Set<[Data]> = []

  /// A check of what the holder of a signing key wrote for a cohort.
  public init(by signing: Data, in cohort: CohortID) {
    self.signing = signing
    self.cohort = cohort
  }

  /// Whether a signature has the form of one; nothing else can be valid.
  public static func isSignature(_ data: Data) -> Bool { ItemSignature.canHave(bytes: data.count) }

  /// Whether the holder of the key signed an item for the cohort.
  public mutating func isSigned(_ item: HubItem) -> Bool {
    guard let signature = ItemSignature(item.signature),
      let statement = signature.statement(of: item.statement(in: cohort), in: cohort)
    else { return false }
    let key = [signature.ed25519, statement]
    if valid.contains(key) { return true }
    guard PublicKeys.isValid(signature.ed25519, of: statement, by: signing) else { return false }
    if signature.place != nil { valid.insert(key) }
    return true
  }
}
