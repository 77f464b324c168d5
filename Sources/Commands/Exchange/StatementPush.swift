internal import AnswerStore
internal import CaseModel
internal import Foundation
internal import Interchange
internal import SQLiteStore
internal import Terminal

/// Sends statements to a Learning Record Store, in batches, each of which is noted once it was taken.
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
    var request = CurlRequest(
      address: endpoint.address, isLocal: endpoint.isLocal, folder: folder)
    request.headers = ["Content-Type: application/json", "X-Experience-API-Version: 1.0.3"]
    request.credentials = endpoint.credentials
    request.body = try Statement.json(batch)
    do {
      return try request.answer().status
    } catch let error as CurlError {
      throw LRSError(error)
    }
  }
}

/// Why statements couldn't be sent.
enum LRSError: Error, CustomStringConvertible {
  case noCurl
  case unreachable(String)
  case refused(status: Int)
  case invalidAddress(String)
  case noCredentials

  init(_ error: CurlError) {
    self =
      switch error {
      case .noCurl: .noCurl
      case .unreachable(let reason): .unreachable(reason)
      case .tooMuch, .noHTTP: .unreachable("What answers there is no such store.")
      }
  }

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
    }
  }
}
