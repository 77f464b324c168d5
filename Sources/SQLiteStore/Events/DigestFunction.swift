internal import AnswerStore
internal import Foundation
internal import GRDB

/// The digest of an event over its values as SQLite has them.
extension EventDigest {
  /// The columns that are covered.
  static let columns = """
    id, person, case_id, attempt, kind, subject, content_hash, revision, payload, recorded_ms,
    utc_offset_minutes, certainty
    """

  /// The digest of the values in the order of `columns`.
  static func of(_ values: some Sequence<DatabaseValue>) -> Data {
    var digest = EventDigest()
    for value in values {
      switch value.storage {
      case .null: digest.addNull()
      case .int64(let number): digest.add(number)
      case .double(let number): digest.add(number)
      case .string(let text): digest.add(text)
      case .blob(let data): digest.add(bytes: data)
      }
    }
    return Data(digest.value)
  }

  /// The digest as a function of SQL, `event_digest(…)` of the columns.
  static let function = DatabaseFunction("event_digest", argumentCount: 12, pure: true) { of($0) }
}
