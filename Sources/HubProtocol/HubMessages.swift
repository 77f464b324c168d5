/// The answer to an enrolment.
public struct EnrolmentAnswer: Sendable, Hashable, Codable {
  /// The member's pseudonym.
  public var person: String
  /// What the member shows from now on; the hub keeps only its hash.
  public var token: String

  /// An answer made of its parts.
  public init(person: String, token: String) {
    self.person = person
    self.token = token
  }
}

/// Items for a hub.
public struct PushRequest: Sendable, Hashable, Codable {
  /// At most `HubLimits.items`.
  public var items: [HubItem]

  /// A request made of its parts.
  public init(items: [HubItem]) { self.items = items }
}

/// What became of items.
public struct PushAnswer: Sendable, Hashable, Codable {
  /// The identities of those that the hub has durably, now or since before.
  public var stored: [String]
  /// Those that it doesn't take; sending them again won't help.
  public var refused: [Refusal]

  /// An answer made of its parts.
  public init(stored: [String], refused: [Refusal]) {
    self.stored = stored
    self.refused = refused
  }

  /// Why an item isn't taken.
  public struct Refusal: Sendable, Hashable, Codable {
    /// The identity of the item.
    public var id: String
    /// What is wrong with it.
    public var reason: Reason

    /// A refusal made of its parts.
    public init(id: String, reason: Reason) {
      self.id = id
      self.reason = reason
    }
  }

  /// What can be wrong with an item.
  public enum Reason: String, Sendable, Codable, CaseIterable {
    /// The hub has another item of this identity.
    case conflict
    /// The signature isn't by whom the item is said to be from.
    case forged
    /// The bundle's head says something else than the item, or isn't one.
    case malformed
    /// The role doesn't write such items, or not for this reader.
    case forbidden
    /// The bundle is over `HubLimits.bundle`.
    case tooLarge = "too-large"
    /// Its writer took everything back before.
    case withdrawn
  }
}

/// A page of the items that somebody may read.
public struct PullAnswer: Sendable, Hashable, Codable {
  /// The items, in the order the hub took them.
  public var items: [HubItem]
  /// Where to go on: what comes after it wasn't in this page.
  public var next: String
  /// Whether there is more already.
  public var more: Bool

  /// An answer made of its parts.
  public init(items: [HubItem], next: String, more: Bool) {
    self.items = items
    self.next = next
    self.more = more
  }
}

/// What a hub says where it doesn't do what was asked.
public struct HubProblem: Sendable, Hashable, Codable {
  /// A word for programs, as `unauthorized`.
  public var error: String
  /// A sentence for people.
  public var message: String

  /// A problem made of its parts.
  public init(error: String, message: String) {
    self.error = error
    self.message = message
  }
}

/// What fits into one request or answer.
public enum HubLimits {
  /// Items in a request or answer.
  public static let items = 500
  /// Bytes of a bundle that goes through a hub.
  public static let bundle = 1 << 20
  /// Bytes of a request.
  public static let request = 8 << 20
}
