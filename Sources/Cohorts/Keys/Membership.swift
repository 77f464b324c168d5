public import CaseModel
internal import Crypto
internal import Foundation

/// A person as a member of one cohort: with keys, a pseudonym and event identities that they have nowhere else.
///
/// What the person does is stored under a pseudonym that never leaves their machine. Handed in, it carries
/// other names, always the same ones in the same cohort, so that bundles can be merged in any order.
public struct Membership: Sendable {
  /// The secret behind the keys.
  public let secret: SecretSeed
  /// The keys that the cohort knows the person by.
  public let keys: PublicKeys
  /// The name that the cohort knows the person by.
  public let person: String

  /// A person's membership of a cohort.
  /// - Throws: an error of the cryptography.
  public init(of secret: SecretSeed, in cohort: CohortID) throws {
    self.secret = secret.member(of: cohort)
    keys = try self.secret.publicKeys
    person = keys.pseudonym
  }

  /// An event of the person as the cohort sees it.
  public func handedIn(_ event: AnswerEvent) -> AnswerEvent {
    var event = event
    event.person = person
    event.id = id(of: event.id)
    // A commitment is followed up by its identity.
    if event.kind == .followedUp, let subject = event.subject, let original = EventID(subject) {
      event.subject = id(of: original).description
    }
    return event
  }

  /// The identity that an event of the person has in the cohort: the same time, and random bits that only the
  /// person can connect with the original ones (HMAC-SHA256).
  public func id(of original: EventID) -> EventID {
    let code = HMAC<SHA256>.authenticationCode(
      for: original.bytes, using: SymmetricKey(data: secret.bytes))
    return EventID(time: original, bits: Array(code))
  }
}
