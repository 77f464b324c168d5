/// The counts of a question that hang together. All are of the same people, whose number others know.
package struct QuestionCounts: Sendable {
  /// First answers by category.
  package var first: [Int]
  /// How many of the categories, from the first on, say something; the others are of those who said nothing.
  package var substance: Int
  /// First answers (rows) by later ones (columns); nil where there are none.
  package var moves: [[Int]]?
  /// First answers (columns) by certainty (rows); nil where there is none.
  package var certainties: [[Int]]?
  /// How many of those who said something chose each option; nil where they are no options.
  package var options: [Int]?

  /// Counts made of their parts.
  package init(
    first: [Int], substance: Int, moves: [[Int]]? = nil, certainties: [[Int]]? = nil,
    options: [Int]? = nil
  ) {
    self.first = first
    self.substance = substance
    self.moves = moves
    self.certainties = certainties
    self.options = options
    // Three tables on both sides of the first answers don't make a network; certainty is left out then.
    if moves != nil && options != nil { self.certainties = nil }
  }

  var people: Int { first.reduce(0, +) }
}

/// The counts of a question that may be shown.
public struct PublishedQuestionCounts: Sendable, Hashable {
  /// First answers by category.
  public let first: [Figure]
  /// Later answers by category; nil where there are none.
  public let second: [Figure]?
  /// First answers (rows) by later ones (columns).
  public let moves: [[Figure]]?
  /// How many had each certainty: 1, 2, 3, none.
  public let certainty: [Figure]?
  /// First answers (columns) by certainty (rows).
  public let certainties: [[Figure]]?
  /// How many chose each option.
  public let options: [Figure]?
  /// How many of those who said something didn't choose each option.
  public let others: [Figure]?

  /// The same without options.
  var withoutOptions: PublishedQuestionCounts {
    PublishedQuestionCounts(
      first: first, second: second, moves: moves, certainty: certainty, certainties: certainties,
      options: nil, others: nil)
  }
}

/// Makes the counts of a question that may be shown.
package enum QuestionPublisher {
  /// - Parameter threshold: how many persons there must be behind a figure.
  /// - Returns: nil where nothing may be shown.
  package static func publish(
    _ counts: QuestionCounts, threshold: Int, _ exactness: Exactness
  ) -> PublishedQuestionCounts? {
    var network = QuestionNetwork(counts)
    return network.published(threshold: threshold, exactness)
  }
}
