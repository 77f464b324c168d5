public import Cohorts
public import Foundation
public import HubProtocol

/// Somebody in a cohort: its trainer, or a member by their pseudonym.
public enum Party: Sendable, Hashable, CustomStringConvertible {
  case trainer
  case member(String)

  /// The party of an item's writer or reader.
  public init(_ person: String?) { self = person.map(Party.member) ?? .trainer }

  /// The party that a mailbox calls by a name.
  init(name: String) { self = name == "trainer" ? .trainer : .member(name) }

  /// The pseudonym; nil for the trainer.
  public var person: String? {
    if case .member(let person) = self { person } else { nil }
  }

  /// What a mailbox calls the party: the pseudonym, or `trainer`, which is none.
  public var description: String { person ?? "trainer" }
}

/// Who shows a valid token, and what the hub needs to know of them.
public struct Bearer: Sendable, Hashable {
  /// The cohort that the token is for.
  public var cohort: CohortID
  /// Whose it is.
  public var party: Party
  /// What they may do.
  public var role: HubRole
  /// The Ed25519 key that signs what they write.
  public var signing: Data
  /// The secret of the cohort's cursors, 32 bytes.
  public var cursorKey: Data

  /// A bearer made of its parts.
  public init(cohort: CohortID, party: Party, role: HubRole, signing: Data, cursorKey: Data) {
    self.cohort = cohort
    self.party = party
    self.role = role
    self.signing = signing
    self.cursorKey = cursorKey
  }
}
