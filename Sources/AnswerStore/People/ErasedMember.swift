/// A member of a cohort whose answers are erased.
public struct ErasedMember: Sendable, Codable, Hashable {
  /// The pseudonym.
  public var person: String
  /// What reviewers know the member's answers by; what they said of them goes too.
  public var aliases: [String]

  /// A member made of their parts.
  public init(person: String, aliases: [String]) {
    self.person = person
    self.aliases = aliases
  }
}
