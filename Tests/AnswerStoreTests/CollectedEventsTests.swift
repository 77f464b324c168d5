import AnswerStore
import CaseModel
import TestSupport
import Testing

@Suite struct CollectedEventsTests {
  private let cohort = [UInt8](repeating: 1, count: 16)

  private func store(_ backend: Backend, _ events: [AnswerEvent]) throws -> any AnswerStore {
    let store = try StorePlace(backend).open()
    let people = Dictionary(grouping: events, by: \.person).sorted { $0.key < $1.key }
    _ = try store.merge(people.map { contribution($0.key, $0.value, cohort: cohort) })
    return store
  }

  /// Words with everything in them that JSON writes in another way, and every other form.
  private static let responses: [Response] = [
    .text("plain"), .text("先看人。"), .text("a \"quoted\" \\ and\nlines \u{1}"), .text(""),
    .text(#"","type":"text"}"#), .choices([0, 2]), .choices([]), .order([2, 0, 1]), .matches([1]),
    .level(1), .number(5.5), .ratings([1, nil]), .review([nil, 2], comment: "why"), .skipped,
    .commitment(Commitment(text: "look up")), .outcome(.kept, note: "done", due: nil),
    .text("a\u{0}b"), .review([1], comment: "\u{0}"), .outcome(.kept, note: "\u{0}", due: nil),
  ]

  @Test(arguments: Backend.installed)
  func everyResponseComesOutAsItWentIn(backend: Backend) throws {
    let events = Self.responses.enumerated().map { event(Int64($0.offset + 1) * 1000, $0.element) }
    let store = try store(backend, events)
    var found: [Response?] = []
    try store.forEachCollected(in: cohort, cases: ["c"], themes: { _ in nil }) {
      found.append($0.response)
    }
    #expect(found == Self.responses)
  }

  @Test(arguments: Backend.installed)
  func eventsComeInOrderAndOnlyThoseOfMembersAndCases(backend: Backend) throws {
    let store = try store(
      backend,
      [
        event(3000, person: "b", caseID: "d"), event(1000, person: "b"), event(2000, person: "a"),
        event(4000, person: "a", caseID: "other"),
      ])
    try store.append(event(500, person: "owner"))
    var seen: [[Int]] = []
    try store.forEachCollected(in: cohort, cases: ["c", "d"], themes: { _ in nil }) {
      seen.append([Int($0.time.milliseconds), $0.member, $0.caseIndex])
    }
    #expect(seen == [[1000, 1, 0], [2000, 0, 0], [3000, 1, 1]])
    #expect(try store.eventCount(ofMembersOf: cohort) == 4)
  }

  @Test(arguments: Backend.installed)
  func theOverviewCountsPeopleAndAnswersOfAllCohorts(backend: Backend) throws {
    let store = try store(
      backend,
      [
        event(1, person: "a"), event(2, .skipped, person: "a"), event(3, .skipped, person: "b"),
        event(4, person: "b", caseID: "É"),
      ])
    var finished = event(5, nil, person: "x")
    finished.kind = .finished
    let other = [UInt8](repeating: 9, count: 16)
    _ = try store.merge([
      contribution("x", [event(4, person: "x"), finished], cohort: other),
      contribution("y", [event(6, person: "y", caseID: "Z")], cohort: other),
    ])
    try store.append(event(500, person: "owner"))
    let found = try store.overview()
    #expect(found.map(\.cohort) == [cohort, other].sorted { $0.lexicographicallyPrecedes($1) })
    let own = try #require(found.first { $0.cohort == cohort })
    #expect(own.members == 2 && own.cases.map(\.caseID) == ["c", "É"])
    #expect(
      own.cases[0]
        == CaseOverview(caseID: "c", people: 2, finished: 0, passedOver: 2, answers: 1))
    let others = try #require(found.first { $0.cohort == other })
    #expect(others.members == 2 && others.cases.map(\.caseID) == ["Z", "c"])
    #expect(
      others.cases[1]
        == CaseOverview(caseID: "c", people: 1, finished: 1, passedOver: 0, answers: 1))
  }

  @Test(arguments: Backend.installed)
  func marksChangeWithTheAnswersAndOnlyThose(backend: Backend) throws {
    let first = event(1000, person: "a")
    let store = try store(backend, [first, event(1000, person: "b")])
    let before = try store.marks(of: cohort, cases: ["c", "d"])
    #expect(before.count == 2 && before[0].count == 2 && Set(before[0]).count == 2)
    #expect(before[0].allSatisfy { $0.count == 32 && !$0.contains("a ") })
    _ = try store.merge([contribution("a", [first, event(2000, person: "a")], cohort: cohort)])
    let after = try store.marks(of: cohort, cases: ["c", "d"])
    #expect(after[0][0] != before[0][0] && after[0][1] == before[0][1] && after[1] == before[1])
  }
}
