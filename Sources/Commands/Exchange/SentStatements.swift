internal import AnswerStore
internal import CaseModel
internal import Foundation
internal import SQLiteStore

/// The file beside a store of answers that says which statements a Learning Record Store took, one a line.
struct SentStatements {
  private let path: String

  /// The file for an address.
  init(_ location: StoreLocation, address: String) {
    path = "\(location.folder)/sent-\(address.percentEncoded).txt"
  }

  /// The identities of the statements that were taken.
  /// - Throws: `StoreError.damaged` where the file can't be read: without it everything would be sent again.
  func read() throws -> Set<String> {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw StoreError.damaged(path: path, reason: "what was sent can't be read")
    }
    return Set(text.split(separator: "\n").map(String.init))
  }

  /// Adds identities, durably.
  /// - Throws: `StoreError.notWritable`.
  func note(_ ids: [String]) throws {
    if !FileManager.default.fileExists(atPath: path) { try PrivateText.write("", to: path) }
    do {
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      defer { try? file.close() }
      try file.seekToEnd()
      try file.write(contentsOf: Data(ids.map { $0 + "\n" }.joined().utf8))
      try file.synchronize()
    } catch {
      throw StoreError.notWritable(path: path, reason: Failure.message(of: error))
    }
  }
}
