internal import CaseModel
internal import Cohorts
internal import Foundation

/// The signature of an item, as it travels: 64 bytes of Ed25519, and where several items were signed together, which of
/// them it is (4 bytes), how many they are (4 bytes), and its inclusion path in the tree over them (32 bytes each).
struct ItemSignature {
  /// The Ed25519 signature.
  let ed25519: Data
  /// Which of several items it is; nil where it was signed alone.
  let place: Place?

  struct Place {
    let index, count: Int
    let path: [Data]
  }

  /// A signature made of its parts.
  init(_ ed25519: Data, _ place: Place?) { (self.ed25519, self.place) = (ed25519, place) }

  /// Whether a signature can be of this many bytes: with a path of 32 hashes at most, or none.
  static func canHave(bytes count: Int) -> Bool {
    count == 64 || count > 72 && (count - 72).isMultiple(of: 32) && count <= 72 + 32 * 32
  }

  /// A signature that travelled; nil for what can't be one.
  init?(_ data: Data) {
    guard Self.canHave(bytes: data.count) else { return nil }
    let bytes = Array(data)
    ed25519 = Data(bytes[..<64])
    guard bytes.count > 64 else {
      place = nil
      return
    }
    func number(at start: Int) -> Int { bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    place = Place(
      index: number(at: 64), count: number(at: 68),
      path: stride(from: 72, to: bytes.count, by: 32).map { Data(bytes[$0..<$0 + 32]) })
  }

  /// The signature as it travels.
  var data: Data {
    guard let place else { return ed25519 }
    return [place.index, place.count].reduce(ed25519) { data, number in
      data + [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    } + place.path.joined()
  }

  /// What was signed with Ed25519, for an item that this is the signature of.
  /// - Parameter item: what is signed of the item.
  /// - Returns: nil where its place is none.
  func statement(of item: Data, in cohort: CohortID) -> Data? {
    guard let place else { return item }
    let leaf = MerkleTree.leaf(item)
    return MerkleTree.root(from: leaf, at: place.index, of: place.count, path: place.path[...])
      .map { Self.statement(root: $0, over: place.count, in: cohort) }
  }

  /// What is signed of several items at once: `casebook-hub-items-1`, the cohort, how many they are, and the root of the
  /// tree over what is signed of each, in hexadecimal, parted by line feeds.
  static func statement(root: Data, over count: Int, in cohort: CohortID) -> Data {
    Data("casebook-hub-items-1\n\(cohort)\n\(count)\n\(root.hexadecimal)".utf8)
  }
}
