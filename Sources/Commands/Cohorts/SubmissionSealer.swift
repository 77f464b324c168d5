internal import AnswerStore
internal import CaseModel
internal import Cohorts
internal import Foundation
internal import HubProtocol

/// Seals what a member hands in to a cohort; who they are there was looked up once, for however many bundles.
struct SubmissionSealer {
  let invitation: Invitation
  /// Who the person is in the cohort.
  let membership: Membership
  /// What the person gives of themselves.
  let identity: Identity
  /// When the person agreed that the trainer reads it.
  let consent: Timestamp
  /// The time by the clock.
  let time: Timestamp

  /// The bundle with events; a wish to be forgotten where they are nil.
  /// - Parameter events: as the cohort sees them.
  /// - Throws: `BundleError.tooLarge`, an error of the cryptography.
  func bundle(_ events: [AnswerEvent]?) throws -> Data {
    // Who takes everything back says nothing more of themselves.
    let identity = events == nil ? Identity() : identity
    let submission = Submission(
      sender: Submission.Sender(keys: membership.keys, name: identity.name, unit: identity.unit),
      consent: consent, made: time.milliseconds, events: events)
    return try submission.sealed(for: invitation, by: membership)
  }

  /// An event as it goes through a hub; nil where the cohort may not see it.
  /// - Throws: `BundleError.tooLarge`, an error of the cryptography.
  func item(of event: AnswerEvent) throws -> HubItem? {
    guard let seen = membership.handedIn(event) else { return nil }
    return try item(.submission, id: seen.id, events: [seen])
  }

  /// A wish to be forgotten as it goes through a hub.
  /// - Throws: an error of the cryptography.
  func withdrawal() throws -> HubItem {
    try item(
      .withdrawal, id: EventID(milliseconds: UInt64(max(0, time.milliseconds))), events: nil)
  }

  private func item(_ kind: BundleKind, id: EventID, events: [AnswerEvent]?) throws -> HubItem {
    try HubItem(
      id: id, kind: kind, writer: membership.person, reader: nil,
      bundle: String(decoding: try bundle(events), as: UTF8.self), cohort: invitation.id,
      signedBy: membership.secret)
  }
}
