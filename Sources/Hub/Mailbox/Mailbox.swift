public import Cohorts
public import Foundation
public import HubProtocol

/// What the server needs of its database.
///
/// Several servers may use one at the same time. What a call says it did is durable when the call returns. It hands
/// out nothing beyond what the bearer may see, whatever the server asks.
public protocol Mailbox: Sendable {
  /// Who shows a token.
  /// - Parameter token: the SHA-256 of the token.
  /// - Returns: nil where there is no such token in the cohort, or no such cohort.
  /// - Throws: `MailboxError`, as all of these.
  func bearer(ofTokenHash token: Data, in cohort: CohortID) async throws -> Bearer?

  /// Takes a person up into a cohort, or gives one who is in it another token.
  func enrol(_ enrolment: NewMember, in cohort: CohortID) async throws -> EnrolmentOutcome

  /// The members of the trainer's cohort, by pseudonym.
  func members(for trainer: Bearer) async throws -> [MembersAnswer.Member]

  /// Revokes all tokens of a person in the bearer's cohort.
  func revokeTokens(of person: String, by bearer: Bearer) async throws

  /// Stores items, or what withdrawals among them ask for, in their order.
  /// - Parameter items: by the bearer, and of different identities.
  /// - Returns: which of them weren't taken.
  func push(_ items: [HubItem], by bearer: Bearer) async throws -> [PushAnswer.Refusal]

  /// The items that the bearer may read, in the order they were taken.
  /// - Parameters:
  ///   - position: the place of the last one that isn't wanted; 0 for none.
  ///   - limit: how many at most.
  ///   - bytes: how many bytes of bundles at most; one item comes in any case.
  func items(for bearer: Bearer, after position: Int64, limit: Int, bytes: Int) async throws
    -> MailboxPage<HubItem>

  /// The identities of the items that the bearer wrote, in the order they were taken.
  func itemIDs(by bearer: Bearer, after position: Int64, limit: Int) async throws
    -> MailboxPage<String>

  /// Whether the database answers and has the tables that this version needs.
  func isReady() async -> Bool
}

/// A person who enrols.
public struct NewMember: Sendable, Hashable {
  /// The pseudonym.
  public var person: String
  /// The Ed25519 key behind it.
  public var signing: Data
  /// The SHA-256 of the secret that they know from the join code.
  public var secretHash: Data
  /// The SHA-256 of the token that they are to have.
  public var tokenHash: Data
  /// When they asked, Unix time in milliseconds.
  public var made: Int64

  /// A person made of their parts.
  public init(person: String, signing: Data, secretHash: Data, tokenHash: Data, made: Int64) {
    self.person = person
    self.signing = signing
    self.secretHash = secretHash
    self.tokenHash = tokenHash
    self.made = made
  }

  /// How many tokens a person may have; the oldest go for new ones.
  public static let tokenLimit = 10
}

/// What becomes of an enrolment.
public enum EnrolmentOutcome: Sendable, Hashable {
  case enrolled
  /// No such cohort, or another secret.
  case refused
  /// The person enrolled with this request, or a later one, before.
  case replayed
}

/// Some of what a mailbox has for somebody.
public struct MailboxPage<Element: Sendable>: Sendable {
  /// What there is.
  public var elements: [Element]
  /// The place of the last one; nil where there is none.
  public var last: Int64?
  /// Whether more comes after it.
  public var more: Bool

  /// A page made of its parts.
  public init(_ elements: [Element], last: Int64?, more: Bool) {
    self.elements = elements
    self.last = last
    self.more = more
  }
}

/// Why a mailbox did nothing.
public enum MailboxError: Error, Sendable {
  /// The database can't be reached, or is busy; the same later may work.
  case unavailable(String)
}
