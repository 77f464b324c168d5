public import CaseModel
internal import Crypto
internal import Foundation

/// A person as a member of one cohort: with keys, a pseudonym and event identities that they have nowhere else.
///
/// What the person does is stored under a pseudonym that never leaves their machine. Handed in, it carries
/// other names, always the same ones in the same cohort, so that bundles can be merged in any order.
public struct Membership: Sendable {
  private let cohort: CohortID
  /// The secret behind the keys.
  public let secret: SecretSeed
  /// The keys that the cohort knows the person by.
  public let keys: PublicKeys
  /// The name that the cohort knows the person by.
  public let person: String

  /// A person's membership of a cohort.
  /// - Throws: an error of the cryptography.
  public init(of secret: SecretSeed, in cohort: CohortID) throws {
    self.cohort = cohort
    self.secret = secret.member(of: cohort)
    keys = try self.secret.publicKeys
    person = keys.pseudonym
  }

  /// What a review of an answer that this cohort sent is about, in the person's store: the answer's alias, and
  /// before it the cohort, as nobody else may learn of it.
  public func subject(ofReview alias: String) -> String { "\(cohort)/\(alias)" }

  /// An event of the person as the cohort sees it; nil for what is none of the cohort's business: reviews of what
  /// other cohorts sent, and what the person marks as a trainer.
  public func handedIn(_ event: AnswerEvent) -> AnswerEvent? {
    var event = event
    if event.kind == .marked { return nil }
    if event.kind == .peerReviewed {
      let start = subject(ofReview: "")
      guard let subject = event.subject, subject.hasPrefix(start) else { return nil }
      event.subject = String(subject.dropFirst(start.count))
    }
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
