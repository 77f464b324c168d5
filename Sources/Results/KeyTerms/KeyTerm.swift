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

  /// The terms that stand out in answers, most first.
  ///
  /// The measure is the log-likelihood ratio G² of T. Dunning, “Accurate methods for the statistics of surprise and
  /// coincidence” (Computational Linguistics 19, 1993), as P. Rayson and R. Garside compute it in “Comparing corpora using
  /// frequency profiling” (2000).
  /// - Parameters:
  ///   - answers: the answers, with who wrote them.
  ///   - others: what they are held against; terms that aren't more frequent than there are left out.
  ///   - people: the least number of persons who must use a term.
  public static func all(
    in answers: [(person: String, text: String)], against others: some Sequence<String>,
    leastPeople people: Int
  ) -> [KeyTerm] {
    var counter = TermCounter()
    for answer in answers.sorted(by: { $0.person < $1.person }) {
      counter.add(TextRun.all(in: answer.text), by: answer.person)
    }
    let terms = Phrases.choose(
      counter.terms(leastPeople: people), counter,
      in: answers.lazy.map { TextRun.all(in: $0.text) })
    var elsewhere = TermCounter(only: Set(terms.map(\.term)))
    for text in others { elsewhere.add(TextRun.all(in: text), by: "") }
    let sizes = (Double(counter.size), Double(elsewhere.size))
    return terms.compactMap { term, usage -> KeyTerm? in
      let counts = (Double(usage.count), Double(elsewhere.count(of: term)))
      guard sizes.1 > 0 else {
        return KeyTerm(term, usage, likelihood: counts.0)
      }
      guard counts.0 * sizes.1 > counts.1 * sizes.0 else { return nil }
      return KeyTerm(
        term, usage,
        likelihood: likelihoodRatio(counts.0, of: sizes.0, against: counts.1, of: sizes.1))
    }.sorted { left, right in
      left.likelihood != right.likelihood
        ? left.likelihood > right.likelihood
        : left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
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

  private init(_ term: TermCounter.Term, _ usage: TermCounter.Usage, likelihood: Double) {
    self.init(
      text: term.text, people: usage.people, count: usage.count, likelihood: likelihood)
  }

  init(text: String, people: Int, count: Int, likelihood: Double) {
    self.text = text
    self.people = people
    self.count = count
    self.likelihood = likelihood
  }
}
