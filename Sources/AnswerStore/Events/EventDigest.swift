internal import Crypto
internal import Foundation
internal import GRDB

/// What tells that a stored event is still what was written: the first 16 bytes of SHA-256 over its values.
///
/// It guards against worn-out disks, which change bytes without a word; not against people, who could
/// compute it anew.
enum EventDigest {
  /// The values in the order of `columns`, each with its kind and its length, so that no two rows have the
  /// same bytes.
  static func of(_ values: [DatabaseValue]) -> Data {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(384)
    for value in values {
      switch value.storage {
      case .null: bytes.append(0)
      case .int64(let number): append(String(number).utf8, mark: 1, to: &bytes)
      case .double(let number): append(String(number).utf8, mark: 2, to: &bytes)
      case .string(let text): append(text.utf8, mark: 3, to: &bytes)
      case .blob(let data): append(data, mark: 4, to: &bytes)
      }
    }
    return Data(SHA256.hash(data: bytes).prefix(16))
  }

  /// The columns that are covered.
  static let columns = """
    id, person, case_id, attempt, kind, subject, content_hash, revision, payload, recorded_ms,
    utc_offset_minutes, certainty
    """

  /// The digest as a function of SQL, `event_digest(…)` of the columns.
  static let function = DatabaseFunction("event_digest", argumentCount: 12, pure: true) {
    of($0)
  }

  private static func append(
    _ value: some Collection<UInt8>, mark: UInt8, to bytes: inout [UInt8]
  ) {
    bytes.append(mark)
    let count = value.count
    for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: count >> shift)) }
    bytes.append(contentsOf: value)
  }
}
