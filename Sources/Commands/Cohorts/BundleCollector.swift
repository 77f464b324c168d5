internal import AnswerStore
internal import CaseLibrary
internal import CaseModel
internal import Cohorts
internal import Foundation
internal import HubProtocol

/// Opens what members handed in, and merges it into their trainer's store.
///
/// Bundles are opened on all cores and merged some at a time, so that a thousand of them need little memory. Each is
/// merged wholly or not at all; one that is refused holds up no other.
struct BundleCollector {
  let book: CohortBook
  /// Called with what became of each file or item, in their order.
  let report: (String, Outcome) throws -> Void

  /// What became of a file.
  enum Outcome {
    case merged(cohort: String, person: String, new: Int, events: Int)
    case withdrawn(cohort: String, person: String, erased: Int)
    case refused(String)

    var isRefusal: Bool { if case .refused = self { true } else { false } }
  }

  /// An opened bundle.
  private enum Opened: Sendable {
    case contribution(Contribution, cohort: String)
    case withdrawal(person: String, entry: CohortBook.Entry)
    case refused(String)
  }

  /// How many bundles are opened and merged at once, and how many bytes of them: the more, the fewer pages are
  /// written again and again; but others wait meanwhile, and all of them are in memory.
  private static let batch = (count: 128, bytes: 64 << 20)

  /// Opens and merges files.
  /// - Throws: `StoreError`; what was reported before is merged.
  func collect(_ paths: [String]) throws {
    let led = Dictionary(
      uniqueKeysWithValues: book.entries.filter { $0.seed != nil }.map { ($0.invitation.id, $0) })
    let now = Timestamp.now.milliseconds
    for some in Self.batches(of: paths) {
      let opened = Parallel.map(some) { path in Self.open(path, now: now) { led[$0] } }
      try merge(Array(zip(some, opened)))
    }
  }

  /// Opens and merges what came through the hub of a cohort.
  /// - Throws: `StoreError`; nothing was merged then.
  func collect(_ items: [HubItem], of entry: CohortBook.Entry) throws {
    let now = Timestamp.now.milliseconds
    let opened = Parallel.map(items) { Self.open($0, of: entry, now: now) }
    try merge(Array(zip(items.map(\.id), opened)))
  }

  private static func batches(of paths: [String]) -> [[String]] {
    var batches: [[String]] = []
    var bytes = Int.max
    for path in paths {
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      let size = (attributes?[.size] as? NSNumber)?.intValue ?? 0
      let isFull = (batches.last?.count ?? 0) >= batch.count || bytes > batch.bytes - size
      if isFull || batches.isEmpty {
        batches.append([path])
        bytes = size
      } else {
        batches[batches.count - 1].append(path)
        bytes += size
      }
    }
    return batches
  }

  private func merge(_ bundles: [(path: String, opened: Opened)]) throws {
    let contributions = bundles.compactMap { bundle -> Contribution? in
      if case .contribution(let contribution, _) = bundle.opened { contribution } else { nil }
    }
    var outcomes = try book.store.merge(contributions)[...]
    var erased: [String: Int] = [:]
    var withdrawn: [ErasedMember] = []
    for case .withdrawal(let person, let entry) in bundles.map(\.opened) where erased[person] == nil
    {
      let events = try book.store.events(person: person)
      erased[person] = events.count
      withdrawn.append(
        ErasedMember(
          person: person, aliases: events.compactMap { entry.seed?.alias(of: $0.id) }))
    }
    _ = try book.store.erase(withdrawn)
    for (path, opened) in bundles {
      switch opened {
      case .refused(let reason): try report(path, .refused(reason))
      case .contribution(let contribution, let cohort):
        guard let outcome = outcomes.popFirst() else { continue }
        try report(path, Self.outcome(outcome, contribution, cohort))
      case .withdrawal(let person, let entry):
        try report(
          path,
          .withdrawn(cohort: entry.invitation.name, person: person, erased: erased[person] ?? 0))
      }
    }
  }

  private static func outcome(
    _ outcome: MergeOutcome, _ contribution: Contribution, _ cohort: String
  ) -> Outcome {
    switch outcome {
    case .merged(let new):
      .merged(
        cohort: cohort, person: contribution.member.person, new: new,
        events: contribution.events.count)
    case .withdrawn:
      .refused("Its sender took everything back before; nothing of it was taken.")
    case .conflicting(let id):
      .refused("Another entry \(id) is stored already; nothing of it was taken.")
    }
  }

  private static func open(
    _ path: String, now: Int64, entry: (CohortID) -> CohortBook.Entry?
  ) -> Opened {
    do {
      let envelope = try OpenedEnvelope(try BundleFile.data(path)) { cohort, kind in
        guard kind == .submission || kind == .withdrawal else {
          throw BundleError.otherPurpose(kind)
        }
        return entry(cohort)?.seed
      }
      guard let entry = entry(envelope.cohort) else { throw BundleError.foreign }
      return opened(
        try Submission(envelope, cases: entry.invitation.cases, now: now), of: entry)
    } catch {
      return .refused(Failure.message(of: error))
    }
  }

  /// Opens an item. The hub isn't trusted: what it says of an item is held against what its writer sealed and signed.
  private static func open(_ item: HubItem, of entry: CohortBook.Entry, now: Int64) -> Opened {
    let cohort = entry.invitation.id
    do {
      let envelope = try OpenedEnvelope(Data(item.bundle.utf8)) { named, kind in
        guard kind == .submission || kind == .withdrawal, kind == item.kind else {
          throw BundleError.otherPurpose(kind)
        }
        return named == cohort ? entry.seed : nil
      }
      let submission = try Submission(envelope, cases: entry.invitation.cases, now: now)
      guard item.reader == nil, item.writer == submission.person,
        item.isSigned(by: submission.sender.keys.signing, in: cohort),
        submission.events.map({ $0.map(\.id.description) == [item.id] }) ?? true
      else { throw BundleError.changed }
      return opened(submission, of: entry)
    } catch {
      return .refused(Failure.message(of: error))
    }
  }

  private static func opened(_ submission: Submission, of entry: CohortBook.Entry) -> Opened {
    guard let events = submission.events else {
      return .withdrawal(person: submission.person, entry: entry)
    }
    return .contribution(
      Contribution(submission, events, to: entry.invitation.id), cohort: entry.invitation.name)
  }
}

extension Contribution {
  /// What a bundle holds, as it is stored.
  fileprivate init(_ submission: Submission, _ events: [AnswerEvent], to cohort: CohortID) {
    let sender = submission.sender
    self.init(
      cohort: cohort.bytes,
      member: Member(
        person: submission.person, signingKey: Array(sender.keys.signing),
        agreementKey: Array(sender.keys.agreement), consent: submission.consent),
      identity: Identity(name: sender.name, unit: sender.unit), made: submission.made,
      events: events)
  }
}
