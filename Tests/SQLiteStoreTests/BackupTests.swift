import AnswerStore
import CaseModel
import Foundation
import GRDB
import SQLiteStore
import TestSupport
import Testing

@Suite struct BackupTests {
  private let folder: TemporaryFolder
  private let place: StoreLocation

  init() throws {
    folder = try TemporaryFolder()
    place = location(in: folder)
  }

  private func day(_ number: Int) throws -> CalendarDate {
    try #require(CalendarDate(dayNumber: 20_000 + number))
  }

  private func events(_ store: SQLiteStore) throws -> [AnswerEvent] {
    try store.events(person: "p", caseID: "c")
  }

  @Test func thereIsOneBackupADay() throws {
    let store = try SQLiteStore(at: place)
    try store.append(event(1))
    try store.backUp(on: day(0))
    try store.append(event(2))
    try store.backUp(on: day(0))
    try store.backUp(on: day(1))
    #expect(try store.backups.map(\.name) == [.daily(try day(0)), .daily(try day(1))])
    let copies = try store.backups.map { backup in
      let other = StoreLocation(folder: folder.path + "/\(backup.name.file)")
      _ = try Restoration.restore(backup.path, to: other, on: day(2))
      return try events(SQLiteStore(at: other)).count
    }
    #expect(copies == [1, 2])
    let mode = try FileManager.default.attributesOfItem(
      atPath: try store.backups[0].path)
    #expect(mode[.posixPermissions] as? Int == 0o600)
  }

  @Test func whatColleaguesWroteIsInNoDailyBackup() throws {
    let store = try SQLiteStore(at: place)
    try store.append(event(1))
    for kind in [ReceivedPacket.othersAnswers, "review-result"] {
      try store.keep(
        ReceivedPacket(
          cohort: Array(repeating: 1, count: 16), kind: kind, caseID: "c", body: "WORDS OF \(kind)",
          made: 1))
    }
    try store.backUp(on: day(0))
    let backup = try #require(try store.backups.first)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: backup.path))
    #expect(bytes.firstRange(of: Data("WORDS OF \(ReceivedPacket.othersAnswers)".utf8)) == nil)
    #expect(bytes.firstRange(of: Data("WORDS OF review-result".utf8)) != nil)
    #expect(try store.packets(of: ReceivedPacket.othersAnswers).count == 1)
    // A copy that the person asks for is whole.
    let copy = folder.path + "/copy.sqlite"
    try store.backUp(to: copy)
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: copy))
        .firstRange(of: Data("WORDS OF \(ReceivedPacket.othersAnswers)".utf8)) != nil)
  }

  @Test func daysThenWeeksThenMonthsStay() throws {
    let days = try (0...800).map(day)
    var kept: [CalendarDate] = []
    // As they are thinned day by day, not all at once.
    for today in days {
      let names = BackupName.kept(of: kept + [today], today: today)
      kept = (kept + [today]).filter(names.contains)
    }
    let ages = kept.map { 800 - ($0.dayNumber - 20_000) }.sorted()
    #expect(Array(ages.prefix(7)) == Array(0..<7))
    #expect((9...12).contains(ages.filter { $0 < 35 }.count))
    #expect((20...25).contains(ages.count))
    #expect((330...366).contains(ages.last ?? 0))
    let months = Set(kept.map { "\($0.year)-\($0.month)" })
    #expect(months.count >= 12)
  }

  @Test func aBackupThatCouldNotBeFinishedLeavesNothing() throws {
    let store = try SQLiteStore(at: place)
    try store.append(event(1))
    try folder.write("", to: "data/casebook/backups")
    #expect(throws: StoreError.self) { try store.backUp(on: day(0)) }
    #expect(try events(store).count == 1)
    #expect(try store.backups.isEmpty)
  }

  @Test func aLargeStoreIsLookedThroughBeforeItsBackup() throws {
    let store = try SQLiteStore(at: place)
    let text = String(repeating: "x", count: 1 << 20)
    for index in 1...20 { try store.append(event(Int64(index), .text(text))) }
    try store.backUp(on: day(0))
    var data = try Data(contentsOf: URL(fileURLWithPath: place.database))
    for offset in stride(from: 1 << 20, to: data.count, by: 97) { data[offset] ^= 0xFF }
    try data.write(to: URL(fileURLWithPath: place.database))
    let damaged = try SQLiteStore(at: place)
    #expect(throws: StoreError.self) { try damaged.backUp(on: day(40)) }
    #expect(try store.backups.map(\.name) == [.daily(try day(0))])
  }

  @Test func whatIsRestoredReplacesTheStoreAndKeepsIt() throws {
    let store = try SQLiteStore(at: place)
    try store.append(event(1))
    let copy = folder.path + "/copy.sqlite"
    try store.backUp(to: copy)
    #expect(throws: StoreError.self) { try store.backUp(to: copy) }
    try store.append(event(2))
    let outcome = try Restoration.restore(copy, to: place, on: day(0))
    #expect(outcome.report.isSound)
    #expect(throws: StoreError.replaced(path: place.database)) { try store.append(event(3)) }
    let restored = try SQLiteStore(at: place)
    #expect(try events(restored).count == 1)
    let kept = try #require(outcome.replaced)
    _ = try Restoration.restore(kept, to: place, on: day(0))
    #expect(try events(SQLiteStore(at: place)).count == 2)
  }

  @Test func aDamagedStoreCanBeReplacedAndIsKept() throws {
    let store = try SQLiteStore(at: place)
    try store.append(event(1))
    let copy = folder.path + "/copy.sqlite"
    try store.backUp(to: copy)
    let damaged = Data("no store".utf8)
    try damaged.write(to: URL(fileURLWithPath: place.database))
    let outcome = try Restoration.restore(copy, to: place, on: day(0))
    #expect(try Data(contentsOf: URL(fileURLWithPath: #require(outcome.replaced))) == damaged)
    #expect(try events(SQLiteStore(at: place)).count == 1)
  }

  @Test(arguments: ["changed", "cut", "foreign"])
  func whatIsNoSoundBackupIsRefusedAndTheStoreStays(kind: String) throws {
    let store = try SQLiteStore(at: place)
    for index in 1...50 { try store.append(event(Int64(index), .text("RIGHT"))) }
    let copy = folder.path + "/copy.sqlite"
    try store.backUp(to: copy)
    var data = try Data(contentsOf: URL(fileURLWithPath: copy))
    switch kind {
    case "changed":
      let place = try #require(data.range(of: Data("RIGHT".utf8)))
      data.replaceSubrange(place, with: Data("WRONG".utf8))
    case "cut": data = data.prefix(data.count / 2)
    default: data = Data("SELECT 1".utf8)
    }
    try data.write(to: URL(fileURLWithPath: copy))
    #expect(throws: StoreError.self) { try Restoration.restore(copy, to: place, on: day(0)) }
    #expect(try events(store).count == 50)
    #expect(!FileManager.default.fileExists(atPath: place.folder + "/restoring"))
  }

  @Test func aChangedAnswerIsFound() throws {
    let store = try SQLiteStore(at: place)
    for index in 1...5 { try store.append(event(Int64(index))) }
    #expect(try store.check().isSound)
    let before = try store.check().fingerprint
    try DatabaseQueue(path: place.database).write {
      try $0.execute(
        sql: """
          DROP TRIGGER event_is_permanent;
          UPDATE event SET payload = '{"text":"other","type":"text"}' WHERE recorded_ms = 3
          """)
    }
    let report = try SQLiteStore(at: place).check()
    #expect(report.damage.isEmpty && report.changedEvents.count == 1)
    #expect(report.fingerprint != before)
  }

  @Test func theFingerprintIsThatOfTheEventsInAnyOrder() throws {
    let events = (1...20).map { event(Int64($0)) }
    let other = StoreLocation(folder: folder.path + "/other")
    for (place, events) in [(place, events), (other, events.reversed())] {
      let store = try SQLiteStore(at: place)
      for event in events { try store.append(event) }
    }
    #expect(
      try SQLiteStore(at: place).check().fingerprint == SQLiteStore(at: other).check().fingerprint)
  }
}
