import AnswerStore
import CaseModel
import Foundation
import PostgreSQL
import PostgreSQLStore

/// Stores events one after another until it is ended, for the tests that take the server away: `StoreWriter ADDRESS NAME`.
///
/// Says the identity of each when it was acknowledged. Every second one is handed in, the others are the owner's.
@main
enum StoreWriter {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else { exit(2) }
    let store = try PostgreSQLStore(ConnectionSettings(address: arguments[1]))
    var number: UInt64 = 0
    while true {
      number += 1
      let event = AnswerEvent(
        id: EventID(milliseconds: number), person: arguments[2],
        caseID: "case", attempt: 1, kind: .answered, subject: "\(arguments[2]) \(number)",
        contentHash: nil, revision: nil, response: .text("words \(number)"),
        time: Timestamp(milliseconds: Int64(number), offsetMinutes: 0))
      while !isStored(event, number, in: store) {}
      let line = event.id.bytes.hexadecimal + "\n"
      try FileHandle.standardOutput.write(contentsOf: Data(line.utf8))
    }
  }

  /// Stores an event; says what is wrong where it isn't acknowledged.
  private static func isStored(
    _ event: AnswerEvent, _ number: UInt64, in store: PostgreSQLStore
  ) -> Bool {
    do {
      guard number.isMultiple(of: 2) else {
        try store.append(event)
        return true
      }
      let member = Contribution.Member(
        person: event.person, signingKey: Array(repeating: 1, count: 32),
        agreementKey: Array(repeating: 1, count: 32), consent: event.time)
      let outcomes = try store.merge([
        Contribution(
          cohort: Array(repeating: 7, count: 16), member: member, identity: Identity(),
          made: Int64(number), events: [event])
      ])
      if case .merged = outcomes.first { return true }
      FileHandle.standardError.write(Data("\(outcomes)\n".utf8))
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
    }
    return false
  }
}
