internal import CaseModel
internal import Crypto
internal import Foundation
internal import GRDB

extension AnswerStore {
  /// Merges what members handed in, each contribution wholly or not at all: a set union, so that the order, repeats
  /// and interruptions make no difference. Everything is on the disk when this returns.
  /// - Returns: what became of each, in order.
  /// - Throws: `StoreError`; nothing was merged then.
  public func merge(_ contributions: [Contribution]) throws -> [MergeOutcome] {
    try write { database in
      try contributions.map { contribution in
        guard try !Self.isErased(contribution.member.person, in: database) else {
          return .withdrawn
        }
        var outcome = MergeOutcome.merged(new: 0)
        try database.inSavepoint {
          outcome = try Self.merge(contribution, in: database)
          if case .conflicting = outcome { return .rollback }
          return .commit
        }
        return outcome
      }
    }
  }

  private static func merge(
    _ contribution: Contribution, in database: Database
  ) throws -> MergeOutcome {
    let insert = try database.cachedStatement(sql: EventRecord.insertion)
    var new = 0
    for event in contribution.events {
      let record = try EventRecord(event)
      insert.setUncheckedArguments(StatementArguments(record.values))
      try insert.execute()
      if database.changesCount == 1 {
        new += 1
        continue
      }
      guard try EventRecord.find(record.id, in: database) == record else {
        return .conflicting(id: event.id.description)
      }
    }
    try keep(contribution, in: database)
    return .merged(new: new)
  }

  /// Keeps who a member is, where nothing later says it already.
  private static func keep(_ contribution: Contribution, in database: Database) throws {
    let member = contribution.member
    let known = try Int64.fetchOne(
      database, sql: "SELECT described_ms FROM member WHERE cohort_id = ? AND person = ?",
      arguments: [Data(contribution.cohort), member.person])
    if let known, known >= contribution.made { return }
    try database.execute(
      sql: "INSERT OR REPLACE INTO member VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        Data(contribution.cohort), member.person, Data(member.signingKey),
        Data(member.agreementKey), member.consent.milliseconds, member.consent.offsetMinutes,
        contribution.made,
      ])
    try keep(contribution.identity, of: member.person, in: database)
  }

  /// The members of a cohort who handed something in, by pseudonym.
  /// - Throws: `StoreError`.
  public func members(of cohort: [UInt8]) throws -> [Contribution.Member] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM member WHERE cohort_id = ? ORDER BY person",
        arguments: [Data(cohort)]
      ).map { row in
        let signing: Data = row["signing_key"]
        let agreement: Data = row["agreement_key"]
        return Contribution.Member(
          person: row["person"], signingKey: Array(signing), agreementKey: Array(agreement),
          consent: Timestamp(
            milliseconds: row["consented_ms"], offsetMinutes: row["consent_offset_minutes"]))
      }
    }
  }
}
