public import AnswerStore
public import CaseModel
internal import Foundation
internal import GRDB

extension SQLiteStore {
  /// The cohorts, in the order they were added.
  /// - Throws: `StoreError`.
  public func cohorts() throws -> [CohortRecord] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM cohort ORDER BY added_ms, id").map { row in
        let id: Data = row["id"]
        let seed: Data? = row["seed"]
        return CohortRecord(
          id: Array(id), invitation: row["invitation"], seed: seed.map { Array($0) },
          added: row["added_ms"])
      }
    }
  }

  /// Keeps a cohort; one that is there gets the new invitation, and keeps its secret and its place.
  /// - Throws: `StoreError`.
  public func keep(_ cohort: CohortRecord) throws {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO cohort VALUES (?, ?, ?, ?)
          ON CONFLICT (id) DO UPDATE SET invitation = excluded.invitation
          """,
        arguments: [
          Data(cohort.id), cohort.invitation, cohort.seed.map { Data($0) }, cohort.added,
        ])
    }
  }

  /// Forgets a cohort that the person belongs to, and what they were sent; what they agreed to stays on record.
  /// - Throws: `StoreError`.
  public func leave(_ cohort: [UInt8]) throws {
    try write { database in
      for sql in [
        "DELETE FROM packet WHERE cohort_id = ?",
        "DELETE FROM cohort WHERE id = ? AND seed IS NULL",
      ] {
        try database.execute(sql: sql, arguments: [Data(cohort)])
      }
      try Self.forgetHub(of: cohort, in: database)
    }
  }

  /// How many cases each member of a cohort has finished; who has finished none is left out.
  /// - Throws: `StoreError`.
  public func progress(in cohort: [UInt8]) throws -> [String: Int] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT person, count(DISTINCT case_id) AS finished FROM member JOIN attempt USING (person)
          WHERE cohort_id = ? AND is_finished GROUP BY person
          """, arguments: [Data(cohort)])
      return Dictionary(uniqueKeysWithValues: rows.map { ($0["person"], $0["finished"]) })
    }
  }

  /// When the person agreed that a cohort's trainer reads what they hand in; nil where they didn't.
  /// - Throws: `StoreError`.
  public func consent(to cohort: [UInt8]) throws -> Timestamp? {
    try read { database in
      try Row.fetchOne(
        database, sql: "SELECT * FROM consent WHERE cohort_id = ?", arguments: [Data(cohort)]
      ).map {
        Timestamp(milliseconds: $0["given_ms"], offsetMinutes: $0["utc_offset_minutes"])
      }
    }
  }

  /// Records that the person agreed.
  /// - Throws: `StoreError`.
  public func recordConsent(to cohort: [UInt8], at time: Timestamp) throws {
    try write { database in
      try database.execute(
        sql: "INSERT OR REPLACE INTO consent VALUES (?, ?, ?)",
        arguments: [Data(cohort), time.milliseconds, time.offsetMinutes])
    }
  }
}
