import AnswerStore
import CaseModel
import Foundation
import GRDB
import SQLiteStore
import TestSupport
import Testing

/// That what is erased is in no file any more.
@Suite struct ErasedBytesTests {
  private let folder: TemporaryFolder
  private let cohort: [UInt8] = Array(repeating: 7, count: 16)

  init() throws { folder = try TemporaryFolder() }

  private func open(_ name: String = "data") throws -> SQLiteStore {
    try SQLiteStore(at: StoreLocation(folder: "\(folder.path)/\(name)"))
  }

  @Test func whoWasErasedDoesNotComeBack() throws {
    let store = try open()
    let bundle = contribution("a", [event(1, .text("ERASED WORDS"), person: "a")], name: "NAME")
    let other = contribution("b", [event(2, .text("KEPT WORDS"), person: "b")])
    _ = try store.merge([bundle, other])
    try store.backUp(on: #require(CalendarDate("2026-01-02")))
    let copy = folder.path + "/copy.sqlite"
    try store.backUp(to: copy)
    #expect(try store.erase([ErasedMember(person: "a", aliases: [])]) == 1)
    #expect(try store.merge([bundle]) == [.withdrawn])
    #expect(try store.members(of: cohort).map(\.person) == ["b"])
    for words in ["ERASED WORDS", "NAME"] {
      #expect(try folder.files(holding: words, under: "data").isEmpty)
    }
    #expect(try folder.files(holding: "KEPT WORDS", under: "data").count == 2)
    // A copy that was made before, elsewhere, doesn't bring it back either.
    _ = try Restoration.restore(copy, to: store.location, on: #require(CalendarDate("2026-01-03")))
    #expect(try open().members(of: cohort).map(\.person) == ["b"])
    #expect(try open().merge([bundle]) == [.withdrawn])
  }

  @Test func whatOthersSaidOfErasedAnswersGoesToo() throws {
    let store = try open()
    func said(_ kind: AnswerEvent.Kind, _ alias: String, _ time: Int64) throws -> AnswerEvent {
      var event = event(time, .review([1], comment: "quotes \(alias)"), person: try store.person())
      event.kind = kind
      event.subject = alias
      return event
    }
    for (kind, alias, time) in [
      (.marked, "ALIAS-A", 3), (.peerReviewed, "ALIAS-A", 4), (.marked, "ALIAS-B", 5),
    ] as [(AnswerEvent.Kind, String, Int64)] {
      try store.append(said(kind, alias, time))
    }
    _ = try store.merge([contribution("a", [event(1, person: "a")])])
    #expect(try store.erase([ErasedMember(person: "a", aliases: ["ALIAS-A"])]) == 1)
    #expect(try folder.files(holding: "ALIAS-A").isEmpty)
    #expect(try folder.files(holding: "ALIAS-B").count == 1)
  }

  @Test func anErasureThatWasInterruptedIsFinishedWithTheNextBackup() throws {
    let store = try open()
    _ = try store.merge([contribution("a", [event(5, .text("OLD WORDS"), person: "a")])])
    let first = try #require(CalendarDate("2026-01-02"))
    try store.backUp(on: first)
    // As if the process had ended between the store and its backups.
    try DatabaseQueue(path: store.location.database).write {
      try $0.execute(
        sql: """
          DELETE FROM event;
          INSERT INTO pending_erasure (work) VALUES ('{"before":{"_0":10}}');
          """)
    }
    #expect(try !folder.files(holding: "OLD WORDS").isEmpty)
    try open().backUp(on: first)
    #expect(try folder.files(holding: "OLD WORDS").isEmpty)
  }

  @Test func aBackupThatCannotBeChangedNowStays() throws {
    let store = try open()
    _ = try store.merge([contribution("a", [event(1, .text("WORDS"), person: "a")])])
    try store.backUp(on: #require(CalendarDate("2026-01-02")))
    let place = try #require(try store.backups.first).path
    // Something else is where the journal of the backup would be.
    try FileManager.default.createDirectory(
      atPath: place + "-journal", withIntermediateDirectories: true)
    #expect(throws: StoreError.self) {
      try store.erase([ErasedMember(person: "a", aliases: [])])
    }
    #expect(try store.backups.count == 1)
    try FileManager.default.removeItem(atPath: place + "-journal")
    try store.backUp(on: #require(CalendarDate("2026-01-02")))
    #expect(try folder.files(holding: "WORDS").isEmpty)
  }

  @Test func whatIsTooOldIsErasedButNotTheOwnersOwn() throws {
    let store = try open()
    let own = try store.person()
    try store.append(event(1, .text("OWN WORDS"), person: own))
    _ = try store.merge([
      contribution("a", [event(5, .text("OLD WORDS"), person: "a"), event(50, person: "a")])
    ])
    #expect(try store.eraseCollected(before: 10) == 1)
    #expect(try store.events(person: "a").count == 1 && store.events(person: own).count == 1)
    #expect(try folder.files(holding: "OLD WORDS").isEmpty)
  }

  @Test func erasingTheOwnerKeepsWhatTheirMembersHandedIn() throws {
    let store = try open()
    try store.append(event(1, .text("OWN WORDS"), person: store.person()))
    try store.keep(
      CohortRecord(
        id: cohort, invitation: "led", seed: Array(repeating: 3, count: 32), added: 1))
    try store.keep(
      CohortRecord(id: Array(repeating: 8, count: 16), invitation: "joined", seed: nil, added: 2))
    _ = try store.merge([contribution("a", [event(2, .text("MEMBER WORDS"), person: "a")])])
    try store.backUp(on: #require(CalendarDate("2026-01-02")))
    #expect(try store.eraseOwner(knownAs: []) == 1)
    #expect(try store.cohorts().map(\.invitation) == ["led"])
    #expect(try folder.files(holding: "OWN WORDS").isEmpty)
    #expect(try folder.files(holding: "MEMBER WORDS").count == 2)
  }
}
