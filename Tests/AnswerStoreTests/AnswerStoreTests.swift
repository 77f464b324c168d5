import AnswerStore
import CaseModel
import Foundation
import TestSupport
import Testing

@Suite struct AnswerStoreTests {
  private static let responses: [Response?] = [
    .text("两行\n“words” 👍 \u{0}"), .text(String(repeating: "字", count: 300_000)),
    .choices([0, 2]), .choices([]), .order([2, 0, 1]), .matches([1, 1]), .level(3), .number(-0.5),
    .ratings([2, nil, 0.5]),
    .commitment(Commitment(text: "抬头", due: CalendarDate(year: 2026, month: 12, day: 1))),
    .commitment(Commitment(text: "x")), .outcome(.postponed, note: "busy", due: nil), .skipped, nil,
  ]

  @Test(arguments: Backend.installed)
  func whatIsStoredComesBack(backend: Backend) throws {
    let place = try StorePlace(backend)
    let stored = Self.responses.enumerated().map { event(Int64($0.offset + 1), $0.element) }
    for event in stored { try place.open().append(event) }
    #expect(try place.open().events(person: "p", caseID: "c") == stored)
  }

  @Test(arguments: Backend.installed)
  func eventsComeInTheOrderTheyHappened(backend: Backend) throws {
    let store = try StorePlace(backend).open()
    let events = (1...50).map { event($0) }
    for event in events.shuffled() { try store.append(event) }
    try store.append(event(7, person: "other"))
    try store.append(event(7, caseID: "other"))
    #expect(try store.events(person: "p", caseID: "c") == events)
  }

  @Test(arguments: Backend.installed)
  func storingAgainDoesNothingAndAnotherEventOfTheSameIdentityIsRefused(
    backend: Backend
  ) throws {
    let store = try StorePlace(backend).open()
    var first = event(1)
    try store.append(first)
    try store.append(first)
    #expect(try store.events(person: "p", caseID: "c").count == 1)
    first.response = .text("changed")
    #expect(throws: StoreError.conflictingEvent(id: first.id.description)) {
      try store.append(first)
    }
    #expect(try store.events(person: "p", caseID: "c").first?.response == .text("words"))
  }

  @Test(arguments: Backend.installed)
  func thePseudonymAndTheSecretStay(backend: Backend) throws {
    let place = try StorePlace(backend)
    let name = try place.open().person()
    #expect(name.count == 27)
    #expect(try place.open().person() == name)
    #expect(try StorePlace(backend).open().person() != name)
    let seed = [UInt8](repeating: 5, count: 32)
    #expect(try place.open().secret { seed } == seed)
    #expect(try place.open().secret { [] } == seed)
  }

  @Test(arguments: Backend.installed)
  func twoProgramsOnOneStoreBothWrite(backend: Backend) async throws {
    let place = try StorePlace(backend)
    let stores = [try place.open(), try place.open()]
    await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<60 {
        group.addTask { try stores[index % 2].append(event(Int64(index + 1))) }
      }
    }
    #expect(try stores[0].events(person: "p", caseID: "c").count == 60)
  }

  @Test(arguments: Backend.installed)
  func aDraftIsForgottenWithItsAnswer(backend: Backend) throws {
    let store = try StorePlace(backend).open()
    let now = Timestamp(milliseconds: 1, offsetMinutes: 0)
    func draft(_ subject: String, _ text: String, caseID: String = "c") -> Draft {
      Draft(person: "p", caseID: caseID, attempt: 1, subject: subject, text: text)
    }
    for draft in [
      draft("q", "first"), draft("q", "字"), draft("É", "x"), draft("Z", "y"),
      draft("a", "z", caseID: "B"), draft("gone", "x"), draft("gone", ""),
    ] { try store.keep(draft, at: now) }
    #expect(
      try store.drafts(person: "p") == [
        draft("a", "z", caseID: "B"), draft("Z", "y"), draft("q", "字"), draft("É", "x"),
      ])
    #expect(try store.draft(person: "p", caseID: "c", attempt: 1, subject: "q") == "字")
    try store.append(event(1))
    #expect(try store.draft(person: "p", caseID: "c", attempt: 1, subject: "q") == nil)
    #expect(try store.drafts(person: "p").count == 3)
  }

  @Test(arguments: Backend.installed)
  func whatWasPublishedIsChangedByOneAtATime(backend: Backend) async throws {
    let place = try StorePlace(backend)
    let cohort = [UInt8](repeating: 7, count: 16)
    let stores = [try place.open(), try place.open()]
    await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<20 {
        group.addTask {
          try stores[index % 2].changePublications(of: cohort) { $0 + "line \(index)\n" }
        }
      }
    }
    var record = ""
    struct Refused: Error {}
    #expect(throws: Refused.self) {
      try stores[0].changePublications(of: cohort) {
        record = $0
        throw Refused()
      }
    }
    #expect(Set(record.split(separator: "\n")).count == 20)
  }
}
