/// That one member judges what another wrote about a case.
public struct ReviewPair: Sendable, Hashable {
  /// The pseudonym of the one who wrote.
  public var author: String
  /// The pseudonym of the one who judges.
  public var reviewer: String

  /// A pair made of its parts.
  public init(author: String, reviewer: String) {
    self.author = author
    self.reviewer = reviewer
  }
}
