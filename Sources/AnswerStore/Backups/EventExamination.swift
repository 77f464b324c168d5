internal import CaseModel
internal import Crypto
internal import Foundation
internal import GRDB

/// Looks whether stored events are what was written, some at a time: nobody can write while others read, and
/// a large store takes long.
struct EventExamination {
  private(set) var changed: [String] = []
  private var hash = SHA256()
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
      let digest = EventDigest.of(Array(values.dropLast()))
      hash.update(data: digest)
      last = row[0]
      if values.last != digest.databaseValue {
        changed.append(last.hexadecimal)
      }
    }
    return examined == Self.count
  }

  /// The SHA-256 of everything that was examined, in hexadecimal.
  var fingerprint: String {
    hash.finalize().hexadecimal
  }
}
