/// What somebody may do at a hub.
public enum HubRole: String, Sendable, Codable, CaseIterable {
  /// Hands in, takes back, and reads what is for them.
  case trainee
  /// Judges what they are sent, and reads nothing else.
  case reviewer
  /// Leads the cohort.
  case trainer
}

/// Who is in a cohort, as its trainer sees it.
public struct MembersAnswer: Sendable, Hashable, Codable {
  /// By pseudonym.
  public var members: [Member]

  /// An answer made of its parts.
  public init(members: [Member]) { self.members = members }

  /// A member of a cohort.
  public struct Member: Sendable, Hashable, Codable {
    /// The pseudonym.
    public var person: String
    /// What they may do.
    public var role: HubRole
    /// How many items of theirs wait for the trainer.
    public var items: Int
    /// Whether they took everything back.
    public var withdrawn: Bool

    /// A member made of its parts.
    public init(person: String, role: HubRole, items: Int, withdrawn: Bool) {
      self.person = person
      self.role = role
      self.items = items
      self.withdrawn = withdrawn
    }
  }
}

/// A page of the identities of the items that somebody wrote.
public struct OwnItemsAnswer: Sendable, Hashable, Codable {
  /// The identities, in the order the hub took them.
  public var ids: [String]
  /// Where to go on: what comes after it wasn't in this page.
  public var next: String
  /// Whether there is more already.
  public var more: Bool

  /// An answer made of its parts.
  public init(ids: [String], next: String, more: Bool) {
    self.ids = ids
    self.next = next
    self.more = more
  }
}
