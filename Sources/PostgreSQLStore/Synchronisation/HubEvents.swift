public import AnswerStore
public import CaseModel
internal import PostgreSQL

extension PostgreSQLStore {
  /// How far the person's events are on their way to the hub of a cohort, by their identities in this store; those that
  /// nothing was done about are left out.
  /// - Throws: `StoreError`.
  public func hubEvents(in cohort: [UInt8]) throws -> [EventID: HubEventState] {
    try read { connection in
      let rows = try connection.rows(
        "SELECT event_id, state, reason FROM hub_event WHERE cohort_id = $1", [.bytes(cohort)])
      var states: [EventID: HubEventState] = [:]
      for row in rows {
        guard let id = EventID(bytes: try row[0]) else { continue }
        states[id] = HubEventState(name: try row[1], reason: try row[2])
      }
      return states
    }
  }

  /// Notes how far events are on their way to the hub of a cohort. What the hub has stays so; nothing is
  /// noted of a cohort that the person left meanwhile.
  /// - Throws: `StoreError`.
  public func note(_ states: [EventID: HubEventState], in cohort: [UInt8]) throws {
    if states.isEmpty { return }
    try write { connection in
      guard try Self.holds(cohort, by: connection) else { return }
      let rows = states.map { id, state -> [Parameter] in
        let (name, reason) = state.row
        return [.bytes(cohort), .bytes(id.bytes), .text(name), .text(reason)]
      }
      try connection.pipeline(
        """
        INSERT INTO hub_event (cohort_id, event_id, state, reason) VALUES ($1, $2, $3, $4)
        ON CONFLICT (cohort_id, event_id) DO UPDATE
        SET state = excluded.state, reason = excluded.reason WHERE hub_event.state <> 'stored'
        """, rows)
    }
  }
}
