internal import AnswerCoding
internal import AnswerStore
internal import ArgumentParser
internal import CaseModel
internal import Cohorts
internal import Foundation
internal import HubProtocol

/// Where a trainer gives out answers to judge, and takes together what came of it.
struct ReviewDesk {
  let book: CohortBook
  let entry: CohortBook.Entry
  /// The secret of the cohort.
  let seed: SecretSeed
  /// The cases of the cohort that ask something to be judged by a rubric.
  let cases: [Case]
  /// Everything members handed in, and the trainer's own marks, by case.
  private let rounds: [String: ReviewRound]
  private let members: [String: Contribution.Member]

  /// - Parameters:
  ///   - only: the ids of the cases to take; all of the cohort's where empty.
  /// - Throws: `ValidationError` where nothing can be judged, `StoreError`.
  init(
    _ option: CohortOptions, _ store: StoreOptions, _ library: LibraryOptions, only: [String] = []
  )
    throws
  {
    book = try CohortBook(store)
    entry = try book.entry(named: option.cohort, leading: true)
    guard let seed = entry.seed else { throw BundleError.foreign }
    self.seed = seed
    let report = DiagnosticText(screen: Standard.error)
    let named = try only.map {
      try CaseLookup(name: $0, library: library).load(reportingTo: report).id
    }
    let wanted = entry.invitation.cases.filter { named.isEmpty || named.contains($0) }
    let invitation = entry.invitation
    let own = try book.store.events(person: book.store.person())
    var rounds: [String: ReviewRound] = [:]
    var cases: [Case] = []
    for content in try PersonalRecord.cases(library) where wanted.contains(content.id) {
      let handedIn = try book.store.events(ofMembersOf: invitation.id.bytes, caseID: content.id)
      let round = ReviewRound(
        content, events: handedIn, marks: own.filter { $0.caseID == content.id }, seed: seed)
      guard !round.questions.isEmpty else { continue }
      rounds[content.id] = round
      cases.append(content)
    }
    guard !cases.isEmpty else {
      throw ValidationError(
        "None of these cases is here with an open question that has a rubric; only such can be judged."
      )
    }
    self.rounds = rounds
    self.cases = cases
    members = Dictionary(
      uniqueKeysWithValues: try book.store.members(of: invitation.id.bytes).map { ($0.person, $0) })
  }

  /// What was handed in about a case.
  func round(of content: Case) -> ReviewRound {
    rounds[content.id] ?? ReviewRound(content, events: [], seed: seed)
  }

  /// Who was asked to judge whom, by author, with the time when the first of them was asked: who comes late holds
  /// nobody up.
  func reviewers(of content: Case) throws -> [String: (people: Set<String>, since: Int64)] {
    var reviewers: [String: (people: Set<String>, since: Int64)] = [:]
    for assignment in try book.store.assignments(in: entry.invitation.id.bytes)
    where assignment.caseID == content.id {
      reviewers[assignment.author, default: ([], .max)].people.insert(assignment.reviewer)
      let since = reviewers[assignment.author]?.since ?? .max
      reviewers[assignment.author]?.since = min(since, assignment.assigned)
    }
    return reviewers
  }

  /// Makes groups of those who are in none, and keeps them.
  /// - Throws: `StoreError`.
  func assign(_ content: Case, now: Int64, using random: inout some RandomNumberGenerator) throws {
    let existing = try book.store.assignments(in: entry.invitation.id.bytes)
      .filter { $0.caseID == content.id }
      .map { ReviewPair(author: $0.author, reviewer: $0.reviewer) }
    let pairs = ReviewGroups.pairs(
      for: round(of: content).authors, existing: Set(existing), size: entry.invitation.groupSize,
      using: &random)
    try book.store.assign(
      pairs.map {
        Assignment(
          caseID: content.id, author: $0.author, reviewer: $0.reviewer, assigned: now)
      }, in: entry.invitation.id.bytes)
  }

  /// How what members get goes to them.
  enum Delivery {
    /// As files in a folder.
    case files(folder: String)
    /// Through the hub of the cohort.
    case hub
  }

  /// Where something for a member went.
  enum Destination {
    /// A file, by its path.
    case file(String)
    /// The hub of the cohort, at the next synchronisation.
    case hub
  }

  /// Whether the cohort has a hub that lets its trainer in.
  /// - Throws: `StoreError`.
  var hasHub: Bool { get throws { try SyncRun(book: book).isOn(entry) } }

  /// Seals a packet for a member. What is too large for a hub becomes a file in the current folder.
  /// - Parameter purpose: the end of the file's name.
  /// - Returns: where it went; nil where the member took everything back.
  /// - Throws: `StoreError`, `BundleError`.
  func send(
    _ packet: some Packet, to person: String, by delivery: Delivery, purpose: String
  ) throws -> Destination? {
    guard let member = members[person],
      let keys = PublicKeys(
        signing: .init(member.signingKey), agreement: .init(member.agreementKey))
    else { return nil }
    let bundle = try packet.sealed(
      for: keys, in: entry.invitation.id, by: seed)
    var folder = "."
    switch delivery {
    case .files(let named): folder = named
    case .hub:
      if bundle.count <= HubLimits.bundle {
        try layOut(packet, bundle, for: person)
        return .hub
      }
    }
    let cohort = Slug.make(from: entry.invitation.name, fallback: "cohort")
    return .file(
      try BundleFile.write(
        bundle, to: nil, in: folder,
        name: "\(cohort)-\(person.prefix(6))-\(packet.caseID)-\(purpose)"))
  }

  /// Lays a packet out for the hub, which gets it at the next synchronisation.
  private func layOut(_ packet: some Packet, _ bundle: Data, for person: String) throws {
    let id = EventID(milliseconds: UInt64(max(0, packet.made)))
    let item = try HubItem(
      id: id.description, kind: type(of: packet).kind, writer: nil, reader: person,
      bundle: String(decoding: bundle, as: UTF8.self)
    ).signed(in: entry.invitation.id, by: seed)
    let json = String(decoding: try JSONLine.encode(item), as: UTF8.self)
    try book.store.layOut(json, as: id, for: entry.invitation.id.bytes)
  }

  /// What the trainer knows a member by.
  func name(of person: String) throws -> String {
    let identity = try book.store.identity(of: person)
    let known = [identity.name, identity.unit].compactMap(\.self).joined(separator: ", ")
    return known.isEmpty ? String(person.prefix(6)) : "\(person.prefix(6)) (\(known))"
  }
}
