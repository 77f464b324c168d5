import AnswerStore
import CaseModel
import Foundation
import GRDB
import TestSupport
import Testing

@Suite struct AnswerStoreTests {
  private let folder: TemporaryFolder
  private let place: StoreLocation

  init() throws {
    folder = try TemporaryFolder()
    place = location(in: folder)
  }

  @Test(arguments: [
    Response.text("两行\n“words” 👍 \u{0}"), .text(String(repeating: "字", count: 300_000)),
    .choices([0, 2]), .choices([]), .order([2, 0, 1]), .matches([1, 1]), .level(3), .number(-0.5),
    .ratings([2, nil, 0.5]),
    .commitment(Commitment(text: "抬头", due: CalendarDate(year: 2026, month: 12, day: 1))),
    .commitment(Commitment(text: "x")), .outcome(.postponed, note: "busy", due: nil), .skipped, nil,
  ])
  func whatIsStoredComesBack(response: Response?) throws {
    let stored = event(1, response)
    try AnswerStore(at: place).append(stored)
    #expect(try AnswerStore(at: place).events(person: "p", caseID: "c") == [stored])
  }

  @Test func eventsComeInTheOrderTheyHappened() throws {
    let store = try AnswerStore(at: place)
    let events = (1...50).map { event($0) }
    for event in events.shuffled() { try store.append(event) }
    try store.append(event(7, person: "other"))
    try store.append(event(7, caseID: "other"))
    #expect(try store.events(person: "p", caseID: "c") == events)
  }

  @Test func storingAgainDoesNothingAndAnotherEventOfTheSameIdentityIsRefused() throws {
    let store = try AnswerStore(at: place)
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

  @Test func thePseudonymStays() throws {
    let name = try AnswerStore(at: place).person()
    #expect(name.count == 27)
    #expect(try AnswerStore(at: place).person() == name)
    let other = StoreLocation(folder: folder.path + "/other")
    #expect(try AnswerStore(at: other).person() != name)
  }

  @Test func eventsCannotBeChanged() throws {
    try AnswerStore(at: place).append(event(1))
    let queue = try DatabaseQueue(path: place.database)
    #expect(throws: DatabaseError.self) {
      try queue.write { try $0.execute(sql: "UPDATE event SET payload = NULL") }
    }
  }

  @Test func twoStoresOnOneFileBothWrite() async throws {
    let stores = [try AnswerStore(at: place), try AnswerStore(at: place)]
    await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<60 {
        group.addTask { try stores[index % 2].append(event(Int64(index + 1))) }
      }
    }
    #expect(try stores[0].events(person: "p", caseID: "c").count == 60)
  }

  @Test func commitsAreSyncedAndDeletedTextIsOverwritten() throws {
    // The settings are checked by the store itself at each opening; here that it checks the right ones.
    _ = try AnswerStore(at: place)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: place.database))
    #expect(bytes[18] == 1 && bytes[19] == 1, "the file is in rollback mode, not in WAL mode")
    #expect(!FileManager.default.fileExists(atPath: place.database + "-wal"))
  }
}
