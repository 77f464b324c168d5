import AnswerStore
import CaseModel
import GRDB
import SQLiteStore
import TestSupport
import Testing

@Suite struct DigestTests {
  /// The digest is part of the file's form: a store that was written before must be found sound.
  ///
  /// The first 16 bytes of SHA-256 over each value: its kind (0 null, 1 integer, 3 text, 4 bytes), its length in four
  /// bytes, the highest first, and itself, integers in decimal; reckoned by another program.
  @Test func theDigestOfAnEventIsThatOfItsValues() throws {
    let folder = try TemporaryFolder()
    let store = try SQLiteStore(at: location(in: folder))
    try store.append(
      AnswerEvent(
        id: #require(EventID(bytes: Array(0..<16))), person: "p", caseID: "c", attempt: 1,
        kind: .revealed, subject: String(repeating: "q", count: 70_000),
        time: Timestamp(milliseconds: 5, offsetMinutes: 480)))
    let digest = try DatabaseQueue(path: store.location.database).read {
      try String.fetchOne($0, sql: "SELECT lower(hex(digest)) FROM event")
    }
    #expect(digest == "92160d782d41768c17284aa5700506af")
  }
}
