internal import AnswerStore
internal import PostgreSQL

extension EventRecord {
  /// Reads a row of the columns `id, person, case_id, attempt, kind, subject, content_hash, revision, payload,
  /// recorded_ms, utc_offset_minutes, certainty`, in this order.
  init(_ row: Row) throws {
    self.init(
      id: try row[0], person: try row[1], caseID: try row[2], attempt: try row[3],
      kind: try row[4], subject: try row[5], contentHash: try row[6], revision: try row[7],
      payload: try row[8], recordedMilliseconds: try row[9], offsetMinutes: try row[10],
      certainty: try row[11])
  }

  /// Stores rows of a cohort; where one of the same identity is there already, nothing happens.
  /// - Returns: the identities of those that were not there.
  static func insert(
    _ records: [EventRecord], into cohort: [UInt8], by connection: Connection
  ) throws -> Set<[UInt8]> {
    var new: Set<[UInt8]> = []
    var rest = records[...]
    while !rest.isEmpty {
      let some = rest.prefix(5_000)
      rest = rest.dropFirst(some.count)
      let rows = try connection.rows(
        """
        INSERT INTO event (cohort_id, id, person, case_id, attempt, kind, subject, content_hash,
          revision, payload, recorded_ms, utc_offset_minutes, certainty, digest)
        SELECT $1::uuid, * FROM unnest($2::uuid[], $3::text[], $4::text[], $5::bigint[],
          $6::text[], $7::text[], $8::text[], $9::bigint[], $10::text[], $11::bigint[],
          $12::bigint[], $13::bigint[], $14::bytea[])
        ON CONFLICT DO NOTHING RETURNING id
        """,
        [
          .bytes(cohort), .uuids(some.map(\.id)), .texts(some.map(\.person)),
          .texts(some.map(\.caseID)), .integers(some.map(\.attempt)), .texts(some.map(\.kind)),
          .texts(some.map(\.subject)), .texts(some.map(\.contentHash)),
          .integers(some.map(\.revision)), .texts(some.map(\.payload)),
          .integers(some.map(\.recordedMilliseconds)), .integers(some.map(\.offsetMinutes)),
          .integers(some.map(\.certainty)), .byteStrings(some.map(\.digest)),
        ])
      for row in rows { new.insert(try row[0]) }
    }
    return new
  }

  /// The digests of the stored rows of some identities, by the identity.
  static func digests(
    of ids: [[UInt8]], in cohort: [UInt8], by connection: Connection
  ) throws -> [[UInt8]: [UInt8]] {
    guard !ids.isEmpty else { return [:] }
    let rows = try connection.rows(
      "SELECT id, digest FROM event WHERE cohort_id = $1 AND id = ANY ($2)",
      [.bytes(cohort), .uuids(ids)])
    return try Dictionary(
      rows.map { (try $0[0] as [UInt8], try $0[1] as [UInt8]) }, uniquingKeysWith: { $1 })
  }
}
