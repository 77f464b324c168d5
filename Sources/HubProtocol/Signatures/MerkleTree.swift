internal import Crypto
internal import Foundation

/// The tree of hashes over a list, by whose root one signature proves each element: RFC 9162, sections 2.1.1 and 2.1.3,
/// with SHA-256.
enum MerkleTree {
  /// The hash of an element.
  static func leaf(_ bytes: Data) -> Data { hash(mark: 0, bytes) }

  /// The root over hashes of elements, and for each what proves that it belongs there: its inclusion path.
  /// - Parameter leaves: at least one.
  static func root(over leaves: ArraySlice<Data>) -> (root: Data, paths: [[Data]]) {
    guard leaves.count > 1 else { return (leaves.first ?? Data(SHA256.hash(data: [])), [[]]) }
    let size = leftSize(of: leaves.count)
    let (left, right) = (root(over: leaves.prefix(size)), root(over: leaves.dropFirst(size)))
    return (
      node(left.root, right.root),
      left.paths.map { $0 + [right.root] } + right.paths.map { $0 + [left.root] }
    )
  }

  /// The root that an element and its inclusion path give; nil where the path is none of this length.
  /// - Parameters:
  ///   - leaf: the hash of the element.
  ///   - index: how many elements are before it.
  ///   - count: how many there are.
  static func root(from leaf: Data, at index: Int, of count: Int, path: ArraySlice<Data>) -> Data? {
    guard (0..<count).contains(index) else { return nil }
    guard count > 1 else { return path.isEmpty ? leaf : nil }
    guard let sibling = path.last else { return nil }
    let (size, rest) = (leftSize(of: count), path.dropLast())
    if index < size {
      return root(from: leaf, at: index, of: size, path: rest).map { node($0, sibling) }
    }
    return root(from: leaf, at: index - size, of: count - size, path: rest)
      .map { node(sibling, $0) }
  }

  private static func node(_ left: Data, _ right: Data) -> Data {
    hash(mark: 1, left, right)
  }

  /// The marks keep a leaf from being taken for a node.
  private static func hash(mark: UInt8, _ parts: Data...) -> Data {
    var hash = SHA256()
    hash.update(data: [mark])
    for part in parts { hash.update(data: part) }
    return Data(hash.finalize())
  }

  /// How many elements are left of the root: the largest power of two below their number.
  private static func leftSize(of count: Int) -> Int {
    1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
  }
}
