internal import AnswerStore
internal import CaseModel
internal import Foundation
internal import Interchange
internal import SQLiteStore
internal import Terminal

/// Sends statements to a Learning Record Store, in batches, each of which is noted once it was taken.
///
/// It is `curl` that speaks HTTP: a client in Swift brings SwiftNIO and a copy of BoringSSL, or libcurl, which
/// doesn't link statically, into a program that is offline otherwise; curl knows the system's certificates and
/// proxies. The credentials reach it through a pipe, so that no list of processes shows them.
struct StatementPush {
  private static let batchSize = 50

  let endpoint: LRSEndpoint
  let ledger: SentStatements
  /// Where what is sent lies while it is.
  let folder: String

  /// Sends what wasn't sent before.
  /// - Returns: how many were sent now.
  /// - Throws: `LRSError` where the store refuses; `StoreError` where what was sent can't be noted.
  func send(_ statements: [Statement]) throws -> Int {
    let sent = try ledger.read()
    let new = statements.filter { !sent.contains($0.id) }
    var done = 0
    while done < new.count {
      let batch = new[done..<min(new.count, done + Self.batchSize)]
      try deliver(batch)
      done += batch.count
    }
    return new.count
  }

  /// Sends a batch; where the store has one of them already, one after the other.
  private func deliver(_ batch: ArraySlice<Statement>) throws {
    switch try post(batch) {
    case 200..<300: try ledger.note(batch.map(\.id))
    // The store has it: an answer of it was lost on the way here.
    case 409 where batch.count == 1: try ledger.note(batch.map(\.id))
    case 409: for statement in batch { try deliver([statement]) }
    case let status: throw LRSError.refused(status: status)
    }
  }

  private func post(_ batch: ArraySlice<Statement>) throws -> Int {
    let body = "\(folder)/statements.\(getpid()).part"
    try PrivateText.write(try Statement.json(batch), to: body)
    defer { try? FileManager.default.removeItem(atPath: body) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      // A file of settings of the person's own could send it elsewhere.
      "curl", "--disable", "--silent", "--show-error", "--proto", "=http,https", "--max-time", "60",
      "--output", "/dev/null", "--write-out", "%{http_code}", "--data-binary", "@\(body)",
      "--config", "-",
    ]
    let (settings, answer, problem) = (Pipe(), Pipe(), Pipe())
    process.standardInput = settings
    process.standardOutput = answer
    process.standardError = problem
    do { try process.run() } catch { throw LRSError.noCurl }
    try settings.fileHandleForWriting.write(contentsOf: Data(endpoint.curlSettings.utf8))
    try settings.fileHandleForWriting.close()
    let status = String(
      decoding: answer.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let reason = String(
      decoding: problem.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    if process.terminationStatus == 127 { throw LRSError.noCurl }
    guard process.terminationStatus == 0, let code = Int(status) else {
      throw LRSError.unreachable(reason.trimmingSpaces)
    }
    return code
  }
}

/// Why statements couldn't be sent.
enum LRSError: Error, CustomStringConvertible {
  case noCurl
  case unreachable(String)
  case refused(status: Int)
  case invalidAddress(String)
  case noCredentials
  case readableCredentials(String)

  var description: String {
    switch self {
    case .noCurl: "Statements are sent by curl, which isn't installed: apt-get install curl."
    case .unreachable(let reason): "The Learning Record Store can't be reached. \(reason)"
    case .refused(let status) where status == 401 || status == 403:
      "The Learning Record Store doesn't take the credentials (HTTP \(status))."
    case .refused(let status):
      "The Learning Record Store refused the statements (HTTP \(status)). Those before are noted; run it again to go on."
    case .invalidAddress(let address):
      "“\(address)” is no address to send answers to. Use https, or http to this machine."
    case .noCredentials:
      "Put the credentials, as name:password, into CASEBOOK_LRS_CREDENTIALS or a file for --credentials."
    case .readableCredentials(let path):
      "Others can read \(path). Make it yours alone: chmod 600 \(path)"
    }
  }
}
