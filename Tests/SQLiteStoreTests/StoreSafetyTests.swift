import AnswerStore
import CaseModel
import Foundation
import GRDB
import SQLiteStore
import TestSupport
import Testing

@Suite struct StoreSafetyTests {
  private let folder: TemporaryFolder
  private let place: StoreLocation

  init() throws {
    folder = try TemporaryFolder()
    place = location(in: folder)
  }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
  }

  private func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: place.database)) }

  @Test func onlyTheOwnerCanReadIt() throws {
    try SQLiteStore(at: place).append(event(1))
    #expect(try mode(place.folder) == 0o700)
    #expect(try mode(place.database) == 0o600)
  }

  @Test func rightsThatOthersHadAreTakenAway() throws {
    _ = try SQLiteStore(at: place)
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: place.folder)
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: place.database)
    _ = try SQLiteStore(at: place)
    #expect(try mode(place.folder) == 0o700)
    #expect(try mode(place.database) == 0o600)
  }

  @Test func aLinkOnTheWayToANewStoreIsFollowed() throws {
    let elsewhere = folder.path + "/elsewhere"
    try FileManager.default.createDirectory(atPath: elsewhere, withIntermediateDirectories: true)
    let link = folder.path + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: elsewhere)
    try SQLiteStore(at: StoreLocation(folder: link + "/share/casebook")).append(event(1))
    #expect(FileManager.default.fileExists(atPath: elsewhere + "/share/casebook/answers.sqlite"))
  }

  @Test func symbolicLinksAreFollowedWithAWarning() throws {
    let elsewhere = StoreLocation(folder: folder.path + "/elsewhere")
    try SQLiteStore(at: elsewhere).append(event(1))
    let linked = StoreLocation(folder: folder.path + "/linked")
    try FileManager.default.createSymbolicLink(
      atPath: linked.folder, withDestinationPath: elsewhere.folder)
    let store = try SQLiteStore(at: linked)
    #expect(store.warnings == [.symbolicLink(path: linked.folder, target: elsewhere.folder)])
    #expect(store.location == elsewhere)
    #expect(try store.events(person: "p", caseID: "c").count == 1)
    #expect(try SQLiteStore(at: elsewhere).warnings.isEmpty)
  }

  @Test func aLinkToAFileOfAnotherNameIsRefused() throws {
    let target = try folder.write("", to: "elsewhere/other.sqlite")
    try FileManager.default.createDirectory(
      atPath: place.folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: place.database, withDestinationPath: target)
    #expect(throws: StoreError.insecure(path: place.database, reason: "it is a symbolic link")) {
      try SQLiteStore(at: place)
    }
  }

  @Test func writersTakeTurns() throws {
    let store = try SQLiteStore(at: place)
    let descriptor = unsafe open(place.folder + "/answers.lock", O_RDWR)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX) == 0)
    let release = DispatchWorkItem { _ = flock(descriptor, LOCK_UN) }
    DispatchQueue.global().asyncAfter(deadline: .now() + 0.2, execute: release)
    try store.append(event(1))
    #expect(try store.events(person: "p", caseID: "c").count == 1)
  }

  @Test func aStoreThatWasReplacedIsNotWrittenTo() throws {
    let store = try SQLiteStore(at: place)
    try store.append(event(1))
    let other = StoreLocation(folder: folder.path + "/other")
    _ = try SQLiteStore(at: other)
    try FileManager.default.removeItem(atPath: place.database)
    try FileManager.default.copyItem(atPath: other.database, toPath: place.database)
    #expect(throws: StoreError.replaced(path: place.database)) { try store.append(event(2)) }
  }

  @Test func aStoreOfANewerVersionIsRefusedUntouched() throws {
    try SQLiteStore(at: place).append(event(1))
    try DatabaseQueue(path: place.database).write {
      try $0.execute(sql: "PRAGMA user_version = 99")
    }
    let before = try bytes()
    #expect(throws: StoreError.newerVersion(path: place.database, found: 99, known: 5)) {
      try SQLiteStore(at: place)
    }
    #expect(try bytes() == before)
  }

  @Test func whatIsNoStoreIsRefusedUntouched() throws {
    try folder.write(
      "not a database, but long enough to look like one".repeated(40),
      to: "data/casebook/answers.sqlite")
    let before = try bytes()
    #expect(throws: StoreError.self) { try SQLiteStore(at: place) }
    #expect(try bytes() == before)
  }

  @Test func anotherProgramsDatabaseIsRefusedUntouched() throws {
    try FileManager.default.createDirectory(
      atPath: place.folder, withIntermediateDirectories: true)
    try DatabaseQueue(path: place.database).write { try $0.execute(sql: "CREATE TABLE t (a)") }
    let before = try bytes()
    #expect(throws: StoreError.self) { try SQLiteStore(at: place) }
    #expect(try bytes() == before)
  }

  @Test func aDamagedStoreIsRefusedUntouched() throws {
    let store = try SQLiteStore(at: place)
    for index in 1...200 { try store.append(event(Int64(index), .text("text".repeated(50)))) }
    var data = try bytes()
    for offset in stride(from: 5000, to: data.count, by: 97) { data[offset] ^= 0xFF }
    try data.write(to: URL(fileURLWithPath: place.database))
    #expect(throws: StoreError.self) { try SQLiteStore(at: place) }
    #expect(try bytes() == data)
  }

  @Test func aFullDiskIsNamedAndKeepsWhatWasConfirmed() throws {
    guard let disk = try SmallDisk(in: folder, kilobytes: 256) else {
      try Test.cancel("no file system can be mounted here")
    }
    let small = StoreLocation(folder: disk.path + "/casebook")
    let store = try SQLiteStore(at: small)
    var confirmed: [AnswerEvent] = []
    let failure = #expect(throws: StoreError.self) {
      for index in 1...100 {
        let next = event(Int64(index), .text("x".repeated(8000)))
        try store.append(next)
        confirmed.append(next)
      }
    }
    #expect(failure == .full(path: small.database))
    #expect(!confirmed.isEmpty)
    #expect(try store.events(person: "p", caseID: "c") == confirmed)
    #expect(failure?.description.contains("disk is full") == true)
  }

  @Test func thePlaceFollowsTheEnvironment() throws {
    let home = ["HOME": "/home/ann"]
    func place(_ environment: [String: String], _ override: String? = nil) throws -> String {
      try StoreLocation.standard(environment: environment, override: override).folder
    }
    #expect(try place(home) == "/home/ann/.local/share/casebook")
    #expect(try place(home.merging(["XDG_DATA_HOME": "/data"]) { $1 }) == "/data/casebook")
    #expect(
      try place(home.merging(["XDG_DATA_HOME": "relative"]) { $1 })
        == "/home/ann/.local/share/casebook")
    #expect(try place(home, "mine") == "mine")
    #expect(throws: StoreError.noHome) { try place([:]) }
  }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
