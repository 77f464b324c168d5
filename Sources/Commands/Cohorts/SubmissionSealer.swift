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

  /// Events as they go through a hub, signed together; without those that the cohort may not see.
  /// - Returns: the items, and for each the event that it is of.
  /// - Throws: `BundleError.tooLarge`, an error of the cryptography.
  func items(of events: some Sequence<AnswerEvent>) throws -> [(item: HubItem, event: EventID)] {
    let seen = events.compactMap { event in membership.handedIn(event).map { (event.id, $0) } }
    let items = try seen.map { try item(.submission, id: $0.1.id, events: [$0.1]) }
    let signed = try HubItem.signed(items, in: invitation.id, by: membership.secret)
    return zip(signed, seen).map { (item: $0, event: $1.0) }
  }

  /// A wish to be forgotten as it goes through a hub.
  /// - Throws: an error of the cryptography.
  func withdrawal() throws -> HubItem {
    let id = EventID(milliseconds: UInt64(max(0, time.milliseconds)))
    return try item(.withdrawal, id: id, events: nil)
      .signed(in: invitation.id, by: membership.secret)
  }

  private func item(_ kind: BundleKind, id: EventID, events: [AnswerEvent]?) throws -> HubItem {
    HubItem(
      id: id.description, kind: kind, writer: membership.person, reader: nil,
      bundle: String(decoding: try bundle(events), as: UTF8.self))
  }
}
