internal import Foundation
internal import Tokenization

/// Tells which stretches of Chinese characters are words or phrases: those whose parts stand together more often than
/// by chance, and whose neighbours on both sides vary.
///
/// The first is the pointwise mutual information of K. W. Church and P. Hanks, “Word association norms, mutual
/// information, and lexicography” (Computational Linguistics 16, 1990); the second the branching entropy of Z. Jin and K.
/// Tanaka-Ishii, “Unsupervised segmentation of Chinese text by use of branching entropy” (COLING/ACL 2006).
enum Phrases {
  /// The least mutual information of any two parts, in bits.
  private static let leastInformation = 1.0
  /// The least entropy of the neighbours on each side, in bits: two that are as frequent.
  private static let leastEntropy = 1.0

  /// The nodes of the words, without those that every text is full of, and of the stretches that are words or phrases.
  /// - Parameters:
  ///   - answers: what was counted.
  ///   - reader: who read it.
  static func choose(
    _ counter: TermCounter, in answers: AnswerSymbols, reader: TextSymbols
  ) -> [UInt32] {
    let possible = counter.terms.filter { isPossible($0, counter, reader) }
    let phrases = possible.filter { counter.trie.term($0)[0] < TextSymbols.firstWord }
    let sides = sides(of: phrases, counter, in: answers)
    return possible.filter { node in
      guard let sides = sides[Int(node)] else { return true }
      return min(entropy(sides.before), entropy(sides.after)) >= leastEntropy
    }
  }

  private static func isPossible(
    _ node: UInt32, _ counter: TermCounter, _ reader: TextSymbols
  ) -> Bool {
    let term = counter.trie.term(node)
    if term[0] >= TextSymbols.firstWord {
      let word = reader.text(of: term)
      return !FunctionWords.contains(word) && !word.allSatisfy(\.isNumber)
    }
    let characters = term.compactMap(Unicode.Scalar.init)
    guard let first = characters.first, let last = characters.last, characters.count > 1,
      !FunctionWords.contains(first), !FunctionWords.contains(last)
    else { return false }
    let size = Double(counter.size)
    return (1..<term.count).allSatisfy { split in
      let left = Double(counter.count(of: term[..<split]))
      let right = Double(counter.count(of: term[split...]))
      let count = Double(counter.usage(of: node).count)
      return log2(count * size / (left * right)) >= leastInformation
    }
  }

  private struct Neighbours {
    var counts: [UInt32: Int] = [:]
    /// Where a text or sentence begins or ends, each time is a neighbour of its own.
    var edges = 0

    mutating func note(at place: Int, in answers: AnswerSymbols) {
      if answers.isCharacter(at: place) {
        counts[answers.symbols[place], default: 0] += 1
      } else {
        edges += 1
      }
    }
  }

  private struct Sides {
    var before = Neighbours()
    var after = Neighbours()
  }

  /// What stands beside terms, by their nodes; nil for all others.
  private static func sides(
    of terms: [UInt32], _ counter: TermCounter, in answers: AnswerSymbols
  ) -> [Sides?] {
    var sides = [Sides?](repeating: nil, count: counter.trie.count)
    for node in terms { sides[Int(node)] = Sides() }
    for start in answers.symbols.indices {
      counter.trie.forEach(at: start, in: answers.symbols) { node, end in
        sides[Int(node)]?.before.note(at: start - 1, in: answers)
        sides[Int(node)]?.after.note(at: end, in: answers)
      }
    }
    return sides
  }

  /// −Σ p · log₂ p.
  private static func entropy(_ neighbours: Neighbours) -> Double {
    let counts = Array(repeating: 1, count: neighbours.edges) + neighbours.counts.values.sorted()
    let total = Double(counts.reduce(0, +))
    // In order, so that the sum is the same to the last digit in every run.
    return counts.reduce(0) { sum, count in
      let share = Double(count) / total
      return sum - share * log2(share)
    }
  }
}
