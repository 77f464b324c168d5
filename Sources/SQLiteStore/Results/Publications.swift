internal import AnswerStore
internal import CaseModel
internal import Foundation

extension SQLiteStore {
  /// Changes the record of what was published of a cohort, a file beside the store, while no other process writes to
  /// either. It is replaced whole or not at all, and on the disk when this returns.
  /// - Throws: `StoreError`, and what `change` throws.
  public func changePublications(
    of cohort: [UInt8], _ change: (String) throws -> String
  ) throws {
    let path = "\(location.folder)/published-\(cohort.hexadecimal).jsonl"
    try exclusively { _ in
      var record = ""
      if FileManager.default.fileExists(atPath: path) {
        do {
          record = try String(contentsOfFile: path, encoding: .utf8)
        } catch {
          throw StoreError.damaged(path: path, reason: "what was published can't be read")
        }
      }
      try PrivateText.replace(path, with: try change(record))
    }
  }
}
