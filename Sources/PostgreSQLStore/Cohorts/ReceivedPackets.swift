public import AnswerStore
internal import PostgreSQL

extension PostgreSQLStore {
  /// Keeps what was sent, in the place of an earlier packet about the same.
  /// - Throws: `StoreError`.
  public func keep(_ packet: ReceivedPacket) throws {
    try write { connection in
      try connection.execute(
        """
        INSERT INTO packet (cohort_id, kind, case_id, body, made_ms) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (cohort_id, kind, case_id) DO UPDATE
        SET body = excluded.body, made_ms = excluded.made_ms
        WHERE excluded.made_ms >= packet.made_ms
        """,
        [
          .bytes(packet.cohort), .text(packet.kind), .text(packet.caseID), .text(packet.body),
          .integer(packet.made),
        ])
    }
  }

  /// What was sent, by cohort and case.
  /// - Throws: `StoreError`.
  public func packets(of kind: String) throws -> [ReceivedPacket] {
    try read { connection in
      try connection.rows(
        "SELECT cohort_id, case_id, body, made_ms FROM packet WHERE kind = $1", [.text(kind)]
      ).map {
        ReceivedPacket(
          cohort: try $0[0], kind: kind, caseID: try $0[1], body: try $0[2], made: try $0[3])
      }.sorted {
        $0.cohort == $1.cohort
          ? $0.caseID.byteOrder < $1.caseID.byteOrder
          : $0.cohort.lexicographicallyPrecedes($1.cohort)
      }
    }
  }

  /// Forgets what was sent: it holds what others wrote, and isn't needed any more.
  /// - Throws: `StoreError`.
  public func forget(_ packet: ReceivedPacket) throws {
    try write { connection in
      try connection.execute(
        "DELETE FROM packet WHERE cohort_id = $1 AND kind = $2 AND case_id = $3",
        [.bytes(packet.cohort), .text(packet.kind), .text(packet.caseID)])
    }
  }
}
