internal import CaseModel
public import Cohorts
internal import Crypto
public import Foundation

extension HubItem {
  /// The item, signed by itself.
  /// - Parameter secret: the writer's secret: a member's in the cohort, or the cohort's.
  /// - Throws: an error of the cryptography.
  public func signed(in cohort: CohortID, by secret: SecretSeed) throws -> HubItem {
    var item = self
    item.signature = try secret.signature(of: statement(in: cohort))
    return item
  }

  /// Items of one writer, signed together, so that whoever takes them in has one signature to check.
  /// - Parameter secret: the writer's secret: a member's in the cohort, or the cohort's.
  /// - Throws: an error of the cryptography.
  public static func signed(
    _ items: [HubItem], in cohort: CohortID, by secret: SecretSeed
  ) throws -> [HubItem] {
    guard items.count > 1 else { return try items.map { try $0.signed(in: cohort, by: secret) } }
    let leaves = items.map { MerkleTree.leaf($0.statement(in: cohort)) }
    let (root, paths) = MerkleTree.root(over: leaves[...])
    let ed25519 = try secret.signature(
      of: ItemSignature.statement(root: root, over: items.count, in: cohort))
    return zip(items, paths).enumerated().map { index, pair in
      var item = pair.0
      let place = ItemSignature.Place(index: index, count: items.count, path: pair.1)
      item.signature = ItemSignature(ed25519, place).data
      return item
    }
  }

  /// Whether the holder of a key signed it for a cohort.
  public func isSigned(by signing: Data, in cohort: CohortID) -> Bool {
    var check = SignatureCheck(by: signing, in: cohort)
    return check.isSigned(self)
  }

  /// What is signed of an item: `casebook-hub-item-1`, the cohort, the identity, the kind, the writer, the reader and the
  /// SHA-256 of the bundle in hexadecimal, parted by line feeds; nobody is an empty line.
  func statement(in cohort: CohortID) -> Data {
    let digest = SHA256.hash(data: Data(bundle.utf8)).hexadecimal
    return Data(
      [
        "casebook-hub-item-1", cohort.description, id, kind.rawValue, writer ?? "", reader ?? "",
        digest,
      ].joined(separator: "\n").utf8)
  }
}
