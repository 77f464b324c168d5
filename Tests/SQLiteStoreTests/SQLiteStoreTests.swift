import AnswerStore
import CaseModel
import Foundation
import GRDB
import SQLiteStore
import TestSupport
import Testing

@Suite struct SQLiteStoreTests {
  private let folder: TemporaryFolder
  private let place: StoreLocation

  init() throws {
    folder = try TemporaryFolder()
    place = location(in: folder)
  }

  @Test func eventsCannotBeChanged() throws {
    try SQLiteStore(at: place).append(event(1))
    let queue = try DatabaseQueue(path: place.database)
    #expect(throws: DatabaseError.self) {
      try queue.write { try $0.execute(sql: "UPDATE event SET payload = NULL") }
    }
  }

  @Test func commitsAreSyncedAndDeletedTextIsOverwritten() throws {
    // The settings are checked by the store itself at each opening; here that it checks the right ones.
    _ = try SQLiteStore(at: place)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: place.database))
    #expect(bytes[18] == 1 && bytes[19] == 1, "the file is in rollback mode, not in WAL mode")
    #expect(!FileManager.default.fileExists(atPath: place.database + "-wal"))
  }
}
