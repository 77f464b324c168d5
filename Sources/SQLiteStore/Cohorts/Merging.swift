public import AnswerStore
internal import CaseModel
internal import Crypto
internal import Foundation
internal import GRDB

extension SQLiteStore {
  /// How much of the file is kept in memory during a merge, in KiB: enough that no page is written twice.
  private static let cacheSize = 256 << 10
  private static let usualCacheSize = 2_000

  /// Merges what members handed in, each contribution wholly or not at all: a set union, so that the order, repeats
  /// and interruptions make no difference. Everything is on the disk when this returns.
  /// - Returns: what became of each, in order.
  /// - Throws: `StoreError`; nothing was merged then.
  public func merge(_ contributions: [Contribution]) throws -> [MergeOutcome] {
    let bundles = try contributions.map { try ($0, $0.events.map { try EventRecord($0) }) }
    return try exclusively { database in
      try database.execute(sql: "PRAGMA cache_size = -\(Self.cacheSize)")
      defer { try? database.execute(sql: "PRAGMA cache_size = -\(Self.usualCacheSize)") }
      var outcomes: [MergeOutcome] = []
      try database.inTransaction(.immediate) {
        outcomes = try Self.merge(bundles, in: database)
        return .commit
      }
      return outcomes
    }
  }

  private static func merge(
    _ bundles: [(contribution: Contribution, records: [EventRecord])], in database: Database
  ) throws -> [MergeOutcome] {
    var outcomes: [MergeOutcome] = []
    try database.inSavepoint {
      outcomes = try mergeTogether(bundles, in: database)
      return outcomes.contains(where: \.isConflict) ? .rollback : .commit
    }
    guard outcomes.contains(where: \.isConflict) else { return outcomes }
    // One of them conflicts: the others are merged one by one.
    return try bundles.map { bundle in
      var outcome = MergeOutcome.withdrawn
      try database.inSavepoint {
        outcome = try mergeTogether([bundle], in: database)[0]
        return outcome.isConflict ? .rollback : .commit
      }
      return outcome
    }
  }

  /// Inserts the events of all contributions in the order of their identities, which is that of the table, so that
  /// each of its pages is touched once.
  private static func mergeTogether(
    _ bundles: [(contribution: Contribution, records: [EventRecord])], in database: Database
  ) throws -> [MergeOutcome] {
    let isErased = try bundles.map {
      try self.isErased($0.contribution.member.person, in: database)
    }
    var outcomes = isErased.map { $0 ? MergeOutcome.withdrawn : .merged(new: 0) }
    var places: [(id: UInt128, bundle: Int, record: Int)] = []
    for (index, bundle) in bundles.enumerated() where !isErased[index] {
      places += bundle.records.indices.map { (bundle.records[$0].order, index, $0) }
    }
    places.sort { ($0.id, $0.bundle, $0.record) < ($1.id, $1.bundle, $1.record) }
    let insert = try database.cachedStatement(sql: EventRecord.insertion)
    var new = Array(repeating: 0, count: bundles.count)
    for place in places {
      let record = bundles[place.bundle].records[place.record]
      insert.setUncheckedArguments(StatementArguments(record.values))
      try insert.execute()
      if database.changesCount == 1 {
        new[place.bundle] += 1
      } else if try EventRecord.digest(of: record.id, in: database) != record.digest {
        outcomes[place.bundle] = .conflicting(id: record.eventID)
      }
    }
    for (index, bundle) in bundles.enumerated() {
      guard case .merged = outcomes[index] else { continue }
      outcomes[index] = .merged(new: new[index])
      try keep(bundle.contribution, in: database)
    }
    return outcomes
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
