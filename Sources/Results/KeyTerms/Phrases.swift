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

  typealias Candidate = (term: TermCounter.Term, usage: TermCounter.Usage)

  /// The words, without those that every text is full of, and the stretches that are words or phrases.
  /// - Parameter texts: where they stand.
  static func choose(
    _ candidates: [Candidate], _ counter: TermCounter, in texts: some Sequence<[TextRun]>
  ) -> [Candidate] {
    let possible = candidates.filter { isPossible($0, counter) }
    let neighbours = neighbours(
      of: Set(possible.map(\.term).filter { !$0.characters.isEmpty }), in: texts)
    return possible.filter { term, _ in
      guard let sides = neighbours[term] else { return term.characters.isEmpty }
      return min(entropy(sides.before), entropy(sides.after)) >= leastEntropy
    }
  }

  private static func isPossible(_ candidate: Candidate, _ counter: TermCounter) -> Bool {
    if case .word(let word) = candidate.term {
      return !FunctionWords.contains(word) && !word.allSatisfy(\.isNumber)
    }
    let characters = candidate.term.characters
    guard let first = characters.first, let last = characters.last, characters.count > 1,
      !FunctionWords.contains(first), !FunctionWords.contains(last)
    else { return false }
    let size = Double(counter.size)
    return (1..<characters.count).allSatisfy { split in
      let left = Double(counter.count(of: .init(characters[..<split])))
      let right = Double(counter.count(of: .init(characters[split...])))
      return log2(Double(candidate.usage.count) * size / (left * right)) >= leastInformation
    }
  }

  private struct Sides {
    var before: [UInt32: Int] = [:]
    var after: [UInt32: Int] = [:]
  }

  private static func neighbours(
    of terms: Set<TermCounter.Term>, in texts: some Sequence<[TextRun]>
  ) -> [TermCounter.Term: Sides] {
    var sides: [TermCounter.Term: Sides] = [:]
    // Where a text or sentence begins or ends, each time is a neighbour of its own, above all characters.
    var edge = UInt32(0x11_0000)
    for case .characters(let run) in texts.joined() {
      for start in run.indices {
        for end in start + 1...min(start + TermCounter.Term.longest, run.count) {
          let term = TermCounter.Term(run[start..<end])
          guard terms.contains(term) else { continue }
          edge += 1
          let before = start > 0 ? run[start - 1].value : edge
          let after = end < run.count ? run[end].value : edge
          sides[term, default: Sides()].before[before, default: 0] += 1
          sides[term, default: Sides()].after[after, default: 0] += 1
        }
      }
    }
    return sides
  }

  /// −Σ p · log₂ p.
  private static func entropy(_ counts: [UInt32: Int]) -> Double {
    let total = Double(counts.values.reduce(0, +))
    // In order, so that the sum is the same to the last digit in every run.
    return counts.values.sorted().reduce(0) { sum, count in
      let share = Double(count) / total
      return sum - share * log2(share)
    }
  }
}
