/// How often some terms stand in all answers.
struct TermCounts {
  /// How many words and characters there are.
  let size: Int
  private let trie: TermTrie
  private let counts: [Int]

  init(of terms: some Sequence<[UInt32]>, in groups: [AnswerSymbols]) {
    size = groups.reduce(0) { $0 + $1.size }
    var trie = TermTrie()
    for term in terms { _ = trie.add(term) }
    var counts = [Int](repeating: 0, count: trie.count)
    for group in groups {
      for start in group.symbols.indices {
        trie.forEach(at: start, in: group.symbols) { node, _ in counts[Int(node)] += 1 }
      }
    }
    self.trie = trie
    self.counts = counts
  }

  func count(of term: [UInt32]) -> Int { counts[Int(trie.node(of: term) ?? TermTrie.root)] }
}
