internal import CaseModel
internal import Foundation
@testable internal import HubProtocol
internal import Testing

@Suite struct MerkleTreeTests {
  /// What Certificate Transparency's own programs are tested with (`merkle_tree_test.cc`), of which RFC 9162 has the trees.
  static let elements = [
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
  ]
  static let roots = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]

  private func leaves(_ count: Int) -> [Data] {
    (0..<count).map { number in
      let known = Self.elements.indices.contains(number) ? Self.elements[number] : ""
      return MerkleTree.leaf(Data([UInt8](hexadecimal: known) ?? []))
    }
  }

  @Test(arguments: roots.indices) func rootsAreThoseOfTheStandard(index: Int) {
    #expect(MerkleTree.root(over: leaves(index + 1)[...]).root.hexadecimal == Self.roots[index])
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 32, 33, 200])
  func eachElementIsProved(count: Int) {
    let leaves = (0..<count).map { MerkleTree.leaf(Data("\($0)".utf8)) }
    let (root, paths) = MerkleTree.root(over: leaves[...])
    #expect(paths.count == count)
    for (index, path) in paths.enumerated() {
      func found(_ leaf: Data, _ index: Int, _ count: Int, _ path: [Data]) -> Data? {
        MerkleTree.root(from: leaf, at: index, of: count, path: path[...])
      }
      #expect(found(leaves[index], index, count, path) == root)
      #expect(found(MerkleTree.leaf(Data("x".utf8)), index, count, path) != root)
      #expect(found(leaves[index], index, count, path + [root]) == nil)
      #expect(found(leaves[index], count, count, path) == nil)
      #expect(found(leaves[index], -1, count, path) == nil)
      if count > 1 {
        #expect(found(leaves[index], (index + 1) % count, count, path) != root)
        #expect(found(leaves[index], index, count, Array(path.dropLast())) == nil)
        #expect(found(leaves[index], index, count, [root] + path.dropFirst()) != root)
      }
    }
  }
}
