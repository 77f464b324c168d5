public import CaseModel
internal import PostgreSQL

extension PostgreSQLStore {
  /// What waits to be sent to the hub of a cohort as it is, in the order it was made: what a trainer sends members.
  /// - Throws: `StoreError`.
  public func outbox(of cohort: [UInt8]) throws -> [(id: EventID, item: String)] {
    try read { connection in
      try connection.rows(
        "SELECT item_id, item FROM hub_outbox WHERE cohort_id = $1 ORDER BY item_id",
        [.bytes(cohort)]
      ).compactMap { row in
        guard let id = EventID(bytes: try row[0]) else { return nil }
        return (id, try row[1])
      }
    }
  }

  /// Lays something out to be sent.
  /// - Parameter item: what is sent, as JSON.
  /// - Throws: `StoreError`.
  public func layOut(_ item: String, as id: EventID, for cohort: [UInt8]) throws {
    try write {
      try $0.execute(
        """
        INSERT INTO hub_outbox (cohort_id, item_id, item) VALUES ($1, $2, $3)
        ON CONFLICT (cohort_id, item_id) DO UPDATE SET item = excluded.item
        """, [.bytes(cohort), .bytes(id.bytes), .text(item)])
    }
  }

  /// Forgets what doesn't wait any more.
  /// - Throws: `StoreError`.
  public func clearOutbox(of ids: [EventID], in cohort: [UInt8]) throws {
    try write {
      try $0.execute(
        "DELETE FROM hub_outbox WHERE cohort_id = $1 AND item_id = ANY ($2)",
        [.bytes(cohort), .uuids(ids.map(\.bytes))])
    }
  }
}
