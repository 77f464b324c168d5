public import AnswerStore
internal import CaseModel
internal import PostgreSQL

extension PostgreSQLStore {
  /// Merges what members handed in, each contribution wholly or not at all: a set union, so that the order, repeats
  /// and interruptions make no difference. Everything is durable when this returns.
  /// - Returns: what became of each, in order. Where the connection was lost as it ended, events may count as stored
  ///   before though this stored them.
  /// - Throws: `StoreError`; nothing was merged then.
  public func merge(_ contributions: [Contribution]) throws -> [MergeOutcome] {
    guard !contributions.isEmpty else { return [] }
    let bundles = try contributions.map {
      Bundle(contribution: $0, records: try $0.events.map { try EventRecord($0) })
    }
    return try add { connection in
      var outcomes = try merge(bundles, by: connection)
      guard outcomes.contains(where: \.isConflict) else { return outcomes }
      // One of them conflicts: the others are merged one by one.
      outcomes = []
      for bundle in bundles {
        outcomes += try merge([bundle], by: connection)
      }
      return outcomes
    }
  }

  private struct Bundle {
    let contribution: Contribution
    let records: [EventRecord]
  }

  /// Merges all, or none where one conflicts.
  private func merge(
    _ bundles: [Bundle], by connection: Connection
  ) throws -> [MergeOutcome] {
    var outcomes: [MergeOutcome] = []
    try connection.savepoint {
      outcomes = try mergeTogether(bundles, by: connection)
      return !outcomes.contains(where: \.isConflict)
    }
    return outcomes
  }

  private func mergeTogether(
    _ bundles: [Bundle], by connection: Connection
  ) throws -> [MergeOutcome] {
    let erased = try Self.erased(
      among: bundles.map(\.contribution.member.person), by: connection)
    var outcomes = bundles.map { bundle in
      erased.contains(PersonMark.of(bundle.contribution.member.person))
        ? MergeOutcome.withdrawn : .merged(new: 0)
    }
    let taken = bundles.indices.filter { outcomes[$0] != .withdrawn }
    for (cohort, places) in Dictionary(grouping: taken, by: { bundles[$0].contribution.cohort })
      .sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
    {
      try insert(bundles, at: places, into: cohort, &outcomes, by: connection)
    }
    let merged = taken.filter { !outcomes[$0].isConflict }
    try Self.keep(merged.map { bundles[$0].contribution }, by: connection)
    return outcomes
  }

  /// Inserts the events of some contributions to a cohort in the order of their identities, as every merge does it, so
  /// that no two wait for each other.
  private func insert(
    _ bundles: [Bundle], at places: [Int], into cohort: [UInt8], _ outcomes: inout [MergeOutcome],
    by connection: Connection
  ) throws {
    let rows = places.flatMap { place in
      bundles[place].records.map { (order: $0.order, bundle: place, record: $0) }
    }.sorted { ($0.order, $0.bundle) < ($1.order, $1.bundle) }
    var first: [EventRecord] = []
    for row in rows where first.last?.id != row.record.id { first.append(row.record) }
    var new = try EventRecord.insert(first, into: cohort, by: connection)
    var digests = try EventRecord.digests(
      of: first.map(\.id).filter { !new.contains($0) }, in: cohort, by: connection)
    for record in first where new.contains(record.id) { digests[record.id] = record.digest }
    var counts: [Int: Int] = [:]
    for row in rows {
      if digests[row.record.id] != row.record.digest {
        outcomes[row.bundle] = .conflicting(id: row.record.eventID)
      } else if new.remove(row.record.id) != nil {
        counts[row.bundle, default: 0] += 1
      }
    }
    for (bundle, count) in counts where !outcomes[bundle].isConflict {
      outcomes[bundle] = .merged(new: count)
    }
  }

  /// Keeps who members are, where nothing later says it already.
  private static func keep(_ contributions: [Contribution], by connection: Connection) throws {
    for contribution in contributions.sorted(by: {
      $0.member.person.byteOrder < $1.member.person.byteOrder
    }) {
      let member = contribution.member
      let isKept = try connection.execute(
        """
        INSERT INTO member (cohort_id, person, signing_key, agreement_key, consented_ms,
          consent_offset_minutes, described_ms) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (cohort_id, person) DO UPDATE
        SET signing_key = excluded.signing_key, agreement_key = excluded.agreement_key,
          consented_ms = excluded.consented_ms,
          consent_offset_minutes = excluded.consent_offset_minutes,
          described_ms = excluded.described_ms
        WHERE excluded.described_ms > member.described_ms
        """,
        [
          .bytes(contribution.cohort), .text(member.person), .bytes(member.signingKey),
          .bytes(member.agreementKey), .integer(member.consent.milliseconds),
          .integer(member.consent.offsetMinutes), .integer(contribution.made),
        ])
      if isKept == 1 { try keep(contribution.identity, of: member.person, by: connection) }
    }
  }

  /// The members of a cohort who handed something in, by pseudonym.
  /// - Throws: `StoreError`.
  public func members(of cohort: [UInt8]) throws -> [Contribution.Member] {
    try read { connection in
      try connection.rows(
        """
        SELECT person, signing_key, agreement_key, consented_ms, consent_offset_minutes
        FROM member WHERE cohort_id = $1
        """, [.bytes(cohort)]
      ).map {
        Contribution.Member(
          person: try $0[0], signingKey: try $0[1], agreementKey: try $0[2],
          consent: Timestamp(milliseconds: try $0[3], offsetMinutes: try $0[4]))
      }.sorted { $0.person.byteOrder < $1.person.byteOrder }
    }
  }
}
