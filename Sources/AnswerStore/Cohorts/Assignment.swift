/// That a member was asked to judge what another wrote about a case.
public struct Assignment: Sendable, Hashable {
  /// The id of the case.
  public var caseID: String
  /// The pseudonym of the one who wrote.
  public var author: String
  /// The pseudonym of the one who was asked.
  public var reviewer: String
  /// When they were asked, Unix time in milliseconds.
  public var assigned: Int64

  /// An assignment made of its parts.
  public init(caseID: String, author: String, reviewer: String, assigned: Int64) {
    self.caseID = caseID
    self.author = author
    self.reviewer = reviewer
    self.assigned = assigned
  }
}
