internal import Tokenization

/// Counts the words, and the stretches of up to four Chinese characters, that enough persons use; nobody knows yet which
/// of these are words.
struct TermCounter {
  /// How often a term is used, and by how many persons.
  struct Usage {
    var count = 0
    var people = 0
    fileprivate var lastPerson: Int?
  }

  /// How many words and characters there are.
  let size: Int
  /// The terms.
  private(set) var trie = TermTrie()
  /// By the node of the term.
  private var usages = [Usage()]
  private let leastPeople: Int

  /// Counts.
  ///
  /// Shorter terms come first: a longer one can only be used by enough persons where the one without its last character
  /// and the one without its first are (R. Agrawal and R. Srikant, “Fast algorithms for mining association rules”, 1994).
  /// - Parameter people: the least number of persons who must use a term.
  init(_ answers: AnswerSymbols, leastPeople people: Int) {
    size = answers.size
    leastPeople = people
    // The term of the length before that begins at each place; the root where too few use it.
    var nodes = [UInt32](repeating: TermTrie.root, count: answers.symbols.count)
    for length in 1...TermTrie.longest {
      for (person, places) in answers.people.enumerated() {
        for start in places {
          let last = start + length - 1
          let isPossible =
            length == 1
            ? answers.symbols[start] != TextSymbols.runEnd
            : nodes[start] != TermTrie.root && answers.isCharacter(at: start)
              && answers.isCharacter(at: last) && nodes[start + 1] != TermTrie.root
          nodes[start] =
            isPossible
            ? note(answers.symbols[last], after: nodes[start], by: person) : TermTrie.root
        }
      }
      for place in nodes.indices where !isUsedEnough(nodes[place]) { nodes[place] = TermTrie.root }
      let usages = usages
      trie.remove { usages[Int($0)].people < people }
    }
  }

  private mutating func note(_ symbol: UInt32, after node: UInt32, by person: Int) -> UInt32 {
    let next = trie.add(symbol, to: node)
    let place = Int(next)
    if place == usages.count { usages.append(Usage()) }
    usages[place].count += 1
    if usages[place].lastPerson != person {
      usages[place].lastPerson = person
      usages[place].people += 1
    }
    return next
  }

  private func isUsedEnough(_ node: UInt32) -> Bool { usages[Int(node)].people >= leastPeople }

  func usage(of node: UInt32) -> Usage { usages[Int(node)] }

  /// How often a term is used; zero where too few persons use it.
  func count(of term: some Sequence<UInt32>) -> Int {
    usage(of: trie.node(of: term) ?? TermTrie.root).count
  }

  /// The nodes of the terms that are used by enough persons.
  var terms: [UInt32] { (1..<UInt32(trie.count)).filter(isUsedEnough) }
}
