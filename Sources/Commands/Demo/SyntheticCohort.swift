internal import AnswerStore
internal import CaseModel
internal import Cohorts
internal import Foundation

/// A cohort of people who don't exist, the same for the same seed, so that a trainer can see results before there are
/// any.
struct SyntheticCohort {
  let people: Int
  let seed: UInt64
  let cases: [Case]
  /// The code book, by which their answers are coded.
  let themes: [Theme]

  /// What its name begins with.
  static let mark = "Synthetic cohort"
  /// They begin on 2 March 2026.
  private static let start: Int64 = 1_772_409_600_000

  /// The name, which says what it is.
  var name: String { "\(Self.mark), seed \(seed)" }

  /// Puts the cohort into a store.
  /// - Parameter progress: called with the number of people so far.
  /// - Returns: how many events there are.
  /// - Throws: `StoreError`, or an error of the cryptography.
  func fill(_ store: any AnswerStore, progress: (Int) -> Void) throws -> Int {
    var random = SeededGenerator(seed: "casebook demo \(seed)")
    let secret = Self.secret(&random)
    guard let id = CohortID(bytes: Array(Self.bytes(16, &random))) else { return 0 }
    let invitation = Invitation(
      id: id, name: name, cases: cases.map(\.id), keys: try secret.publicKeys)
    try store.keep(
      CohortRecord(
        id: id.bytes, invitation: try InvitationCode.text(invitation, seed: secret),
        seed: secret.bytes, added: Self.start))
    var count = 0
    var waiting: [Contribution] = []
    for number in 1...people {
      let membership = try Membership(of: Self.secret(&random), in: id)
      let personal = SeededGenerator(seed: random.next())
      waiting.append(contribution(membership, personal, id))
      guard waiting.count == 100 || number == people else { continue }
      _ = try store.merge(waiting)
      try code(waiting.flatMap(\.events), of: id, in: store)
      count += waiting.reduce(0) { $0 + $1.events.count }
      waiting = []
      progress(number)
    }
    return count
  }

  /// Codes what they wrote: each theme has its own chance, better on second thought.
  private func code(
    _ events: [AnswerEvent], of cohort: CohortID, in store: any AnswerStore
  ) throws {
    guard !themes.isEmpty else { return }
    let open = Set(cases.flatMap(\.questions).filter(\.kind.isOpen).map(\.id))
    let codings = events.compactMap { event -> Coding? in
      guard event.kind.isAnswer, let subject = event.subject, open.contains(subject),
        case .text = event.response
      else { return nil }
      var random = SeededGenerator(seed: "\(seed) \(event.id)")
      let found = themes.enumerated().filter { place, _ in
        let chance = 0.6 / Double(place + 1) + (event.kind == .reconsidered ? 0.2 : 0)
        return Double.random(in: 0..<1, using: &random) < chance
      }
      return Coding(
        answer: event.id, coder: "synthetic", themes: Set(found.map(\.element.id)))
    }
    try store.keep(
      codings, in: cohort.bytes, at: Timestamp(milliseconds: Self.start, offsetMinutes: 480))
  }

  private func contribution(
    _ membership: Membership, _ random: SeededGenerator, _ cohort: CohortID
  ) -> Contribution {
    var person = SyntheticPerson(
      name: membership.person, start: Self.start, random: random,
      membership: { membership.handedIn($0) ?? $0 })
    let events = cases.flatMap { person.workThrough($0) }
    return Contribution(
      cohort: cohort.bytes,
      member: Contribution.Member(
        person: membership.person, signingKey: Array(membership.keys.signing),
        agreementKey: Array(membership.keys.agreement),
        consent: Timestamp(milliseconds: Self.start, offsetMinutes: 480)),
      identity: Identity(unit: "synthetic"), made: Self.start, events: events)
  }

  private static func secret(_ random: inout SeededGenerator) -> SecretSeed {
    // 32 bytes are what a seed takes.
    SecretSeed(bytes: bytes(32, &random)) ?? .random()
  }

  private static func bytes(_ count: Int, _ random: inout SeededGenerator) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
  }
}
