internal import CaseModel
internal import Cohorts
internal import Foundation
internal import Hub
internal import HubProtocol

/// A cohort with keys, and people who belong to it.
struct TestCohort {
  let id = CohortID.random()
  let seed = SecretSeed.random()
  let secret = Base64URL.text(Data((0..<32).map { _ in UInt8.random(in: .min ... .max) }))

  /// A person of the cohort.
  struct Person {
    let membership: Membership
    var token = ""
    var name: String { membership.person }
  }

  func person() throws -> Person { Person(membership: try Membership(of: .random(), in: id)) }

  /// An identity as the time gives them.
  static func identity() -> EventID {
    EventID(milliseconds: UInt64(Date().timeIntervalSince1970 * 1000))
  }

  /// A sealed bundle with a head of this kind.
  func bundle(_ kind: BundleKind, text: String = "{}", in cohort: CohortID? = nil) throws -> String
  {
    String(
      decoding: try Envelope.seal(
        [Data(text.utf8)], kind: kind, cohort: cohort ?? id, to: seed.publicKeys, signedBy: seed),
      as: UTF8.self)
  }

  /// What a member sends the trainer.
  func item(
    _ kind: BundleKind = .submission, by person: Person, id identity: EventID = identity(),
    text: String = "{}"
  ) throws -> HubItem {
    try HubItem(
      id: identity.description, kind: kind, writer: person.name, reader: nil,
      bundle: bundle(kind, text: text)
    ).signed(in: id, by: person.membership.secret)
  }

  /// What the trainer sends a member.
  func item(
    _ kind: BundleKind, for person: Person, id identity: EventID = identity()
  ) throws -> HubItem {
    try HubItem(
      id: identity.description, kind: kind, writer: nil, reader: person.name, bundle: bundle(kind)
    ).signed(in: id, by: seed)
  }
}
