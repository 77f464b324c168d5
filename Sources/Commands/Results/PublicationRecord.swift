internal import AnswerCoding
internal import AnswerStore
internal import Disclosure
internal import Foundation

/// What was published of a cohort, as a store keeps it: a release a line, in JSON.
enum PublicationRecord {
  /// The releases that a record tells of.
  /// - Parameter name: the store, for the error.
  /// - Throws: `StoreError.damaged` for a record that can't be read: without it nobody knows what was published.
  static func ledger(_ record: String, in name: String) throws -> ReleaseLedger {
    do {
      return ReleaseLedger(
        releases: try record.utf8.split(separator: UInt8(ascii: "\n")).map {
          try JSONDecoder().decode(Release.self, from: Data($0))
        })
    } catch {
      throw StoreError.damaged(path: name, reason: "what was published can't be read")
    }
  }

  /// The record of releases.
  /// - Throws: an error of the encoder.
  static func record(_ ledger: ReleaseLedger) throws -> String {
    try ledger.releases.map {
      String(decoding: try JSONLine.encode($0), as: UTF8.self) + "\n"
    }.joined()
  }
}
