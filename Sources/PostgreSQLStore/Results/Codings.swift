internal import AnswerStore
public import CaseModel
internal import PostgreSQL

extension PostgreSQLStore {
  /// What coders found in the answers of the members of a cohort.
  /// - Throws: `StoreError`.
  public func codings(in cohort: [UInt8]) throws -> [Coding] {
    try read { connection in
      let rows = try connection.rows(
        """
        SELECT event_id, coder, themes
        FROM coding JOIN event ON event.cohort_id = coding.cohort_id AND event.id = coding.event_id
          JOIN member ON member.cohort_id = event.cohort_id AND member.person = event.person
        WHERE coding.cohort_id = $1 AND event.kind IN ('answered', 'reconsidered')
        """, [.bytes(cohort)])
      let found = try rows.compactMap { row -> (id: [UInt8], coding: Coding)? in
        let id: [UInt8] = try row[0]
        guard let answer = EventID(bytes: id) else { return nil }
        return (
          id,
          Coding(answer: answer, coder: try row[1], themes: try ThemeSet.themes(row[2], of: id))
        )
      }
      return found.sorted {
        $0.id == $1.id
          ? $0.coding.coder.byteOrder < $1.coding.coder.byteOrder
          : $0.id.lexicographicallyPrecedes($1.id)
      }.map(\.coding)
    }
  }

  /// Keeps what coders found in the answers of a cohort, each in the place of what the same coder found in the same
  /// answer before. Answers that were erased meanwhile are passed over.
  /// - Returns: how many were kept.
  /// - Throws: `StoreError`; nothing was kept then.
  @discardableResult
  public func keep(_ codings: [Coding], in cohort: [UInt8], at time: Timestamp) throws -> Int {
    let rows: [[Parameter]] = try codings.map { coding in
      [
        .bytes(cohort), .bytes(coding.answer.bytes), .text(coding.coder),
        .text(try ThemeSet.json(coding.themes)), .integer(time.milliseconds),
      ]
    }
    return try add { connection in
      try connection.pipeline(
        """
        INSERT INTO coding (cohort_id, event_id, coder, themes, coded_ms)
        SELECT cohort_id, id, $3::text, $4::text, $5::bigint FROM event
        WHERE cohort_id = $1::uuid AND id = $2::uuid
        ON CONFLICT (cohort_id, event_id, coder) DO UPDATE
        SET themes = excluded.themes, coded_ms = excluded.coded_ms
        """, rows
      ).reduce(0, +)
    }
  }
}
