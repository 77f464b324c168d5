import AnswerStore
import CaseModel
import TestSupport
import Testing

@Suite struct CollectedEventsTests {
  private let cohort = [UInt8](repeating: 1, count: 16)

  private func contribution(_ person: String, _ events: [AnswerEvent]) -> Contribution {
    Contribution(
      cohort: cohort,
      member: Contribution.Member(
        person: person, signingKey: Array(repeating: 2, count: 32),
        agreementKey: Array(repeating: 3, count: 32),
        consent: Timestamp(milliseconds: 1, offsetMinutes: 0)),
      identity: Identity(), made: 1, events: events)
  }

  private func store(_ folder: TemporaryFolder, _ events: [AnswerEvent]) throws -> AnswerStore {
    let store = try AnswerStore(at: location(in: folder))
    let people = Dictionary(grouping: events, by: \.person).sorted { $0.key < $1.key }
    _ = try store.merge(people.map { contribution($0.key, $0.value) })
    return store
  }

  /// Words with everything in them that JSON writes in another way, and every other form.
  private static let responses: [Response] = [
    .text("plain"), .text("先看人。"), .text("a \"quoted\" \\ and\nlines \u{1}"), .text(""),
    .text(#"","type":"text"}"#), .choices([0, 2]), .choices([]), .order([2, 0, 1]), .matches([1]),
    .level(1), .number(5.5), .ratings([1, nil]), .review([nil, 2], comment: "why"), .skipped,
    .commitment(Commitment(text: "look up")), .outcome(.kept, note: "done", due: nil),
  ]

  @Test func everyResponseComesOutAsItWentIn() throws {
    let folder = try TemporaryFolder()
    let events = Self.responses.enumerated().map { event(Int64($0.offset + 1) * 1000, $0.element) }
    let store = try store(folder, events)
    var found: [Response?] = []
    try store.forEachCollected(in: cohort, cases: ["c"]) { found.append($0.response) }
    #expect(found == Self.responses)
  }

  @Test func eventsComeInOrderAndOnlyThoseOfMembersAndCases() throws {
    let folder = try TemporaryFolder()
    let store = try store(
      folder,
      [
        event(3000, person: "b", caseID: "d"), event(1000, person: "b"), event(2000, person: "a"),
        event(4000, person: "a", caseID: "other"),
      ])
    try store.append(event(500, person: "owner"))
    var seen: [[Int]] = []
    try store.forEachCollected(in: cohort, cases: ["c", "d"]) {
      seen.append([Int($0.time.milliseconds), $0.member, $0.caseIndex])
    }
    #expect(seen == [[1000, 1, 0], [2000, 0, 0], [3000, 1, 1]])
    #expect(try store.eventCount() == 5)
  }

  @Test func marksChangeWithTheAnswersAndOnlyThose() throws {
    let folder = try TemporaryFolder()
    let first = event(1000, person: "a")
    let store = try store(folder, [first, event(1000, person: "b")])
    let before = try store.marks(of: cohort, cases: ["c", "d"])
    #expect(before.count == 2 && before[0].count == 2 && Set(before[0]).count == 2)
    #expect(before[0].allSatisfy { $0.count == 32 && !$0.contains("a ") })
    _ = try store.merge([contribution("a", [first, event(2000, person: "a")])])
    let after = try store.marks(of: cohort, cases: ["c", "d"])
    #expect(after[0][0] != before[0][0] && after[0][1] == before[0][1] && after[1] == before[1])
  }
}
