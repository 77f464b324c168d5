public import AnswerStore
public import CaseModel
internal import PostgreSQL

extension PostgreSQLStore {
  /// The cohorts, in the order they were added.
  /// - Throws: `StoreError`.
  public func cohorts() throws -> [CohortRecord] {
    try read { connection in
      try connection.rows(
        "SELECT id, invitation, seed, added_ms FROM cohort ORDER BY added_ms, id"
      ).map {
        CohortRecord(id: try $0[0], invitation: try $0[1], seed: try $0[2], added: try $0[3])
      }
    }
  }

  /// Keeps a cohort; one that is there gets the new invitation, and keeps its secret and its place.
  /// - Throws: `StoreError`.
  public func keep(_ cohort: CohortRecord) throws {
    try write { connection in
      try connection.execute(
        """
        INSERT INTO cohort (id, invitation, seed, added_ms) VALUES ($1, $2, $3, $4)
        ON CONFLICT (id) DO UPDATE SET invitation = excluded.invitation
        """,
        [
          .bytes(cohort.id), .text(cohort.invitation), .bytes(cohort.seed), .integer(cohort.added),
        ])
    }
  }

  /// Forgets a cohort that the person belongs to, and what they were sent; what they agreed to stays on record.
  /// - Throws: `StoreError`.
  public func leave(_ cohort: [UInt8]) throws {
    try write { connection in
      try connection.execute("DELETE FROM packet WHERE cohort_id = $1", [.bytes(cohort)])
      try connection.execute(
        "DELETE FROM cohort WHERE id = $1 AND seed IS NULL", [.bytes(cohort)])
      try Self.forgetHub(of: cohort, by: connection)
    }
  }

  /// How many cases each member of a cohort has finished; who has finished none is left out.
  /// - Throws: `StoreError`.
  public func progress(in cohort: [UInt8]) throws -> [String: Int] {
    try read { connection in
      let rows = try connection.rows(
        """
        SELECT event.person, count(DISTINCT case_id)
        FROM event JOIN member ON member.cohort_id = event.cohort_id
          AND member.person = event.person
        WHERE event.cohort_id = $1 AND kind = 'finished' GROUP BY event.person
        """, [.bytes(cohort)])
      return try Dictionary(
        rows.map { (try $0[0] as String, try $0[1] as Int) }, uniquingKeysWith: { $1 })
    }
  }

  /// When the person agreed that a cohort's trainer reads what they hand in; nil where they didn't.
  /// - Throws: `StoreError`.
  public func consent(to cohort: [UInt8]) throws -> Timestamp? {
    try read { connection in
      try connection.row(
        "SELECT given_ms, utc_offset_minutes FROM consent WHERE cohort_id = $1", [.bytes(cohort)]
      ).map { Timestamp(milliseconds: try $0[0], offsetMinutes: try $0[1]) }
    }
  }

  /// Records that the person agreed.
  /// - Throws: `StoreError`.
  public func recordConsent(to cohort: [UInt8], at time: Timestamp) throws {
    try write { connection in
      try connection.execute(
        """
        INSERT INTO consent (cohort_id, given_ms, utc_offset_minutes) VALUES ($1, $2, $3)
        ON CONFLICT (cohort_id) DO UPDATE
        SET given_ms = excluded.given_ms, utc_offset_minutes = excluded.utc_offset_minutes
        """, [.bytes(cohort), .integer(time.milliseconds), .integer(time.offsetMinutes)])
    }
  }

  /// The events that the person doesn't hand in to a cohort.
  /// - Throws: `StoreError`.
  public func keptBack(from cohort: [UInt8]) throws -> Set<EventID> {
    try read { connection in
      let rows = try connection.rows(
        "SELECT event_id FROM kept_back WHERE cohort_id = $1", [.bytes(cohort)])
      return Set(try rows.compactMap { EventID(bytes: try $0[0]) })
    }
  }

  /// Remembers which events the person doesn't hand in to a cohort, in the place of what was remembered before.
  /// - Throws: `StoreError`.
  public func keepBack(_ events: Set<EventID>, from cohort: [UInt8]) throws {
    try write { connection in
      try connection.execute("DELETE FROM kept_back WHERE cohort_id = $1", [.bytes(cohort)])
      try connection.pipeline(
        "INSERT INTO kept_back (cohort_id, event_id) VALUES ($1, $2)",
        events.map { [.bytes(cohort), .bytes($0.bytes)] })
    }
  }
}
