internal import AnswerStore
internal import CaseLibrary
internal import CaseModel
internal import Cohorts
internal import Foundation

/// Opens what members handed in, and merges it into their trainer's store.
///
/// Bundles are opened on all cores and merged some at a time, so that a thousand of them need little memory. Each is
/// merged wholly or not at all; one that is refused holds up no other.
struct BundleCollector {
  let book: CohortBook
  /// Called with what became of each file, in their order.
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
    case withdrawal(person: String, cohort: String)
    case refused(String)
  }

  /// How many bundles are opened and merged at once: the more, the fewer pages are written again and again; but
  /// others wait meanwhile, and all of them are in memory.
  private static let batch = 128

  /// Opens and merges files.
  /// - Throws: `StoreError`; what was reported before is merged.
  func collect(_ paths: [String]) throws {
    let seeds = Dictionary(
      uniqueKeysWithValues: book.entries.compactMap { entry in
        entry.seed.map { (entry.invitation.id, (seed: $0, name: entry.invitation.name)) }
      })
    for start in stride(from: 0, to: paths.count, by: Self.batch) {
      let some = Array(paths[start..<min(start + Self.batch, paths.count)])
      let opened = Parallel.map(some) { path in
        Self.open(path) { seeds[$0] }
      }
      try merge(Array(zip(some, opened)))
    }
  }

  private func merge(_ bundles: [(path: String, opened: Opened)]) throws {
    let contributions = bundles.compactMap { bundle -> Contribution? in
      if case .contribution(let contribution, _) = bundle.opened { contribution } else { nil }
    }
    var outcomes = try book.store.merge(contributions)[...]
    for (path, opened) in bundles {
      switch opened {
      case .refused(let reason): try report(path, .refused(reason))
      case .contribution(let contribution, let cohort):
        guard let outcome = outcomes.popFirst() else { continue }
        try report(path, Self.outcome(outcome, contribution, cohort))
      case .withdrawal(let person, let cohort):
        let erased = try book.store.erase(person)
        try report(path, .withdrawn(cohort: cohort, person: person, erased: erased))
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
    _ path: String, secret: (CohortID) -> (seed: SecretSeed, name: String)?
  ) -> Opened {
    do {
      let envelope = try OpenedEnvelope(try BundleFile.data(path)) { cohort, kind in
        guard kind == .submission || kind == .withdrawal else {
          throw BundleError.otherPurpose(kind)
        }
        return secret(cohort)?.seed
      }
      let name = secret(envelope.cohort)?.name ?? ""
      let submission = try Submission(envelope)
      if submission.events.isEmpty {
        return .withdrawal(person: submission.person, cohort: name)
      }
      return .contribution(Contribution(submission, to: envelope.cohort), cohort: name)
    } catch {
      return .refused(Failure.message(of: error))
    }
  }
}

extension Contribution {
  /// What a bundle holds, as it is stored.
  fileprivate init(_ submission: Submission, to cohort: CohortID) {
    let sender = submission.sender
    self.init(
      cohort: cohort.bytes,
      member: Member(
        person: submission.person, signingKey: Array(sender.keys.signing),
        agreementKey: Array(sender.keys.agreement), consent: submission.consent),
      identity: Identity(name: sender.name, unit: sender.unit), made: submission.made,
      events: submission.events)
  }
}
