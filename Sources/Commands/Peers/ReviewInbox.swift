internal import AnswerStore
internal import CaseModel
internal import Cohorts
internal import Foundation
internal import HubProtocol

/// What trainers sent a member: answers to judge, and what came of their own.
struct ReviewInbox {
  let book: CohortBook

  /// A task with what is left to do of it.
  struct Open {
    let packet: ReceivedPacket
    let task: ReviewTask
    /// Who the person is in the cohort that asks.
    let membership: Membership
    /// The answers that the person hasn't judged yet.
    var left: [ReviewTask.Answer]
  }

  /// Takes in a file.
  /// - Returns: the result that it holds; nil for a task.
  /// - Throws: `BundleError` for a file that is none of a trainer of the person's, `StoreError`.
  func take(_ path: String) throws -> ReviewResult? { try take(BundleFile.data(path)) }

  /// Takes in what came through the hub of a cohort.
  /// - Returns: the result that it holds; nil for a task.
  /// - Throws: `BundleError` for what isn't from the trainer of this cohort to this member, `StoreError`.
  func take(
    _ item: HubItem, of entry: CohortBook.Entry, for member: Membership
  ) throws -> ReviewResult? {
    let invitation = entry.invitation
    let bundle = Data(item.bundle.utf8)
    let head = try BundleHead(bundle)
    guard item.writer == nil, item.reader == member.person, head.cohort == invitation.id,
      head.kind == item.kind
    else { throw BundleError.foreign }
    guard item.isSigned(by: invitation.keys.signing, in: invitation.id) else {
      throw BundleError.changed
    }
    return try take(bundle)
  }

  private func take(_ bundle: Data) throws -> ReviewResult? {
    let envelope = try OpenedEnvelope(bundle) { cohort, kind in
      guard kind == .reviewTask || kind == .reviewResult else {
        throw BundleError.otherPurpose(kind)
      }
      guard book.entries.contains(where: { $0.invitation.id == cohort }) else { return nil }
      return try Membership(of: book.secret, in: cohort).secret
    }
    guard let entry = book.entries.first(where: { $0.invitation.id == envelope.cohort }) else {
      throw BundleError.foreign
    }
    if envelope.kind == .reviewTask {
      try keep(
        ReviewTask(envelope, from: entry.invitation.keys), ReceivedPacket.othersAnswers, entry)
      return nil
    }
    let result = try ReviewResult(envelope, from: entry.invitation.keys)
    try keep(result, ReviewResult.kind.rawValue, entry)
    return result
  }

  private func keep(_ packet: some Packet, _ kind: String, _ entry: CohortBook.Entry) throws {
    try book.store.keep(
      ReceivedPacket(
        cohort: entry.invitation.id.bytes, kind: kind,
        caseID: packet.caseID, body: packet.body, made: packet.made))
  }

  /// The results that came so far.
  /// - Throws: `StoreError`.
  func results() throws -> [ReviewResult] {
    try book.store.packets(of: ReviewResult.kind.rawValue).compactMap {
      ReviewResult(body: $0.body)
    }
  }

  /// The tasks that aren't done; those that are are forgotten.
  /// - Parameter events: everything the person did.
  /// - Throws: `StoreError`.
  func open(after events: [AnswerEvent]) throws -> [Open] {
    let judged = Set(events.filter { $0.kind == .peerReviewed }.compactMap(\.subject))
    return try book.store.packets(of: ReceivedPacket.othersAnswers).compactMap { packet in
      guard let task = ReviewTask(body: packet.body), let cohort = CohortID(bytes: packet.cohort)
      else { return nil }
      let membership = try Membership(of: book.secret, in: cohort)
      let left = task.answers.filter { !judged.contains(membership.subject(ofReview: $0.id)) }
      if left.isEmpty {
        try book.store.forget(packet)
        return nil
      }
      return Open(packet: packet, task: task, membership: membership, left: left)
    }
  }

  /// Forgets a task that is done: it holds what others wrote.
  /// - Throws: `StoreError`.
  func forget(_ open: Open) throws { try book.store.forget(open.packet) }
}
