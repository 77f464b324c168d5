internal import AnswerStore
internal import Cohorts
internal import Disclosure
internal import Foundation

/// The file beside a trainer's store that says what was published of a cohort, a release a line.
struct PublicationFile {
  private let path: String

  /// The file of a cohort.
  /// - Throws: `StoreError.noHome`.
  init(_ options: StoreOptions, cohort: CohortID) throws {
    let location = try StoreLocation.standard(
      environment: Standard.environment, override: options.folder)
    path = "\(location.folder)/published-\(cohort).jsonl"
  }

  /// What was published so far.
  /// - Throws: `StoreError.damaged` for a file that can't be read: without it nobody knows what was published.
  func read() throws -> ReleaseLedger {
    guard FileManager.default.fileExists(atPath: path) else { return ReleaseLedger() }
    do {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      let releases = try data.split(separator: UInt8(ascii: "\n")).map {
        try JSONDecoder().decode(Release.self, from: Data($0))
      }
      return ReleaseLedger(releases: releases)
    } catch {
      throw StoreError.damaged(path: path, reason: "what was published can't be read")
    }
  }

  /// Writes the ledger in the place of the one before, whole or not at all, readable for its owner alone.
  /// - Throws: `StoreError` with what the system says.
  func write(_ ledger: ReleaseLedger) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let lines = try ledger.releases.map {
      String(decoding: try encoder.encode($0), as: UTF8.self) + "\n"
    }
    try PrivateText.replace(path, with: lines.joined())
  }
}
