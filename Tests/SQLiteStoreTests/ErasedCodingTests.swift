import AnswerStore
import CaseModel
import Foundation
import SQLiteStore
import TestSupport
import Testing

@Suite struct ErasedCodingTests {
  private let folder: TemporaryFolder
  private let store: SQLiteStore
  private let cohort = [UInt8](repeating: 1, count: 16)
  private let now = Timestamp(milliseconds: 1, offsetMinutes: 0)
  private let secret = "THEME-\(UUID().uuidString)"

  init() throws {
    folder = try TemporaryFolder()
    store = try SQLiteStore(at: location(in: folder))
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

  /// A coder's word for an answer is erased with it, in the store and in its backups.
  @Test(arguments: ["withdrawal", "retention", "owner"])
  func codingsGoWithTheAnswer(way: String) throws {
    let erased = event(1000, person: "a")
    let other = event(9000, person: "b")
    try merge("a", [erased])
    try merge("b", [other])
    try store.keep(
      [coding(erased, "Li", [secret]), coding(other, "Li", ["stays"])], in: cohort, at: now)
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
