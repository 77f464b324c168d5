internal import AnswerStore
internal import Foundation
internal import GRDB

/// Looks whether stored events are what was written, some at a time: nobody can write while others read, and
/// a large store takes long.
struct StoredEvents {
  private(set) var examination = EventExamination()
  private var last = Data()
  private static let count = 20_000

  /// Examines the next events.
  /// - Returns: whether there may be more.
  mutating func examineSome(_ database: Database) throws -> Bool {
    var examined = 0
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(EventDigest.columns), digest FROM event WHERE id > ? ORDER BY id LIMIT ?
        """, arguments: [last, Self.count])
    while let row = try rows.next() {
      examined += 1
      let values = Array(row.databaseValues)
      last = row[0]
      let stored = values.last.flatMap { Data.fromDatabaseValue($0) }
      examination.add(
        Array(last), digest: Array(EventDigest.of(values.dropLast())),
        stored: stored.map { Array($0) })
    }
    return examined == Self.count
  }
}
