import AnswerStore
import CaseModel
import Foundation
import TestSupport
import Testing

@Suite struct CodingTests {
  private let folder: TemporaryFolder
  private let store: AnswerStore
  private let cohort = [UInt8](repeating: 1, count: 16)
  private let now = Timestamp(milliseconds: 1, offsetMinutes: 0)
  private let secret = "THEME-\(UUID().uuidString)"

  init() throws {
    folder = try TemporaryFolder()
    store = try AnswerStore(at: location(in: folder))
  }

  private func merge(_ person: String, _ events: [AnswerEvent]) throws {
    _ = try store.merge([
      Contribution(
        cohort: cohort,
        member: Contribution.Member(
          person: person, signingKey: Array(repeating: 2, count: 32),
          agreementKey: Array(repeating: 3, count: 32), consent: now),
        identity: Identity(), made: 1, events: events)
    ])
  }

  private func coding(_ event: AnswerEvent, _ coder: String, _ themes: Set<String>) -> Coding {
    Coding(answer: event.id, coder: coder, themes: themes)
  }

  @Test func codingsAreKeptForEachCoderAndReplaced() throws {
    let events = [event(1000, person: "a"), event(2000, person: "a")]
    try merge("a", events)
    let kept = [coding(events[0], "Li", ["x", "y"]), coding(events[0], "Wang", [])]
    #expect(try store.keep([coding(events[0], "Li", ["z"])] + kept, at: now) == 3)
    #expect(try AnswerStore(at: location(in: folder)).codings(in: cohort) == kept)
    #expect(try store.codings(in: Array(repeating: 9, count: 16)).isEmpty)
    #expect(try store.keep([coding(event(3000, person: "a"), "Li", ["x"])], at: now) == 0)
    var seen: [UInt64?] = []
    try store.forEachCollected(in: cohort, cases: ["c"], themes: { UInt64($0.count) }) {
      seen.append($0.themes)
    }
    #expect(seen == [2, nil])
  }

  /// A coder's word for an answer is erased with it, in the store and in its backups.
  @Test(arguments: ["withdrawal", "retention", "owner"])
  func codingsGoWithTheAnswer(way: String) throws {
    let erased = event(1000, person: "a")
    let other = event(9000, person: "b")
    try merge("a", [erased])
    try merge("b", [other])
    try store.keep([coding(erased, "Li", [secret]), coding(other, "Li", ["stays"])], at: now)
    try store.backUp(on: #require(CalendarDate("2026-01-02")))
    #expect(try folder.files(holding: secret).count == 2)
    switch way {
    case "withdrawal": #expect(try store.erase([ErasedMember(person: "a", aliases: [])]) == 1)
    case "retention": #expect(try store.eraseCollected(before: 5000) == 1)
    default: _ = try store.eraseOwner(knownAs: [])
    }
    #expect(try folder.files(holding: secret).isEmpty)
    #expect(try store.codings(in: cohort).isEmpty == (way == "owner"))
  }
}
