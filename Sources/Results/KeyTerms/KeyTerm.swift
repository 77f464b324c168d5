internal import Foundation
internal import Tokenization

/// A word or phrase that stands out in some answers against others.
public struct KeyTerm: Sendable, Hashable {
  /// The term, folded.
  public var text: String
  /// How many persons use it.
  public var people: Int
  /// How often it stands in the answers.
  public var count: Int
  /// How much it stands out: the log-likelihood ratio, or how often it stands there where there is nothing to hold
  /// it against.
  public var likelihood: Double

  /// The terms that stand out in each group of answers against all other groups, most first.
  ///
  /// The measure is the log-likelihood ratio G² of T. Dunning, “Accurate methods for the statistics of surprise and
  /// coincidence” (Computational Linguistics 19, 1993), as P. Rayson and R. Garside compute it in “Comparing corpora using
  /// frequency profiling” (2000).
  /// - Parameter groups: the answers, with who wrote them, and the least number of persons who must use a term of the
  ///   group. Terms that aren't more frequent than in the other groups are left out.
  /// - Returns: the terms of each group.
  public static func all(
    in groups: [(answers: [(person: String, text: String)], leastPeople: Int)]
  ) -> [[KeyTerm]] {
    var reader = TextSymbols()
    let answers = groups.map { AnswerSymbols($0.answers, reader: &reader) }
    var chosen: [[(term: [UInt32], usage: TermCounter.Usage)]] = []
    for (group, answers) in zip(groups, answers) {
      let counter = TermCounter(answers, leastPeople: group.leastPeople)
      chosen.append(
        Phrases.choose(counter, in: answers, reader: reader).map {
          (counter.trie.term($0), counter.usage(of: $0))
        })
    }
    let everywhere = TermCounts(of: chosen.joined().lazy.map(\.term), in: answers)
    return zip(chosen, answers).map { terms, answers in
      let sizes = (Double(answers.size), Double(everywhere.size - answers.size))
      return terms.compactMap { term, usage in
        KeyTerm(
          reader.text(of: term), usage, others: everywhere.count(of: term) - usage.count,
          sizes: sizes)
      }.sorted { left, right in
        left.likelihood != right.likelihood
          ? left.likelihood > right.likelihood
          : left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
      }
    }
  }

  /// 2 Σ observed · ln(observed ÷ expected) of a term that stands so often in a text of one size, and so often in
  /// another.
  static func likelihoodRatio(
    _ count: Double, of size: Double, against other: Double, of otherSize: Double
  ) -> Double {
    let rate = (count + other) / (size + otherSize)
    func part(_ observed: Double, _ size: Double) -> Double {
      observed > 0 ? observed * log(observed / (size * rate)) : 0
    }
    return 2 * (part(count, size) + part(other, otherSize))
  }

  /// Nil for a term that isn't more frequent than elsewhere.
  private init?(
    _ text: String, _ usage: TermCounter.Usage, others: Int, sizes: (Double, Double)
  ) {
    let counts = (Double(usage.count), Double(others))
    guard sizes.1 == 0 || counts.0 * sizes.1 > counts.1 * sizes.0 else { return nil }
    let likelihood =
      sizes.1 > 0
      ? Self.likelihoodRatio(counts.0, of: sizes.0, against: counts.1, of: sizes.1) : counts.0
    self.init(text: text, people: usage.people, count: usage.count, likelihood: likelihood)
  }

  init(text: String, people: Int, count: Int, likelihood: Double) {
    self.text = text
    self.people = people
    self.count = count
    self.likelihood = likelihood
  }
}
