public import AnswerStore
public import CaseModel
internal import Foundation
internal import GRDB

extension SQLiteStore {
  /// How far the person's events are on their way to the hub of a cohort, by their identities in this store; those that
  /// nothing was done about are left out.
  /// - Throws: `StoreError`.
  public func hubEvents(in cohort: [UInt8]) throws -> [EventID: HubEventState] {
    try read { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT event_id, state, reason FROM hub_event WHERE cohort_id = ?",
        arguments: [Data(cohort)])
      var states: [EventID: HubEventState] = [:]
      for row in rows {
        let bytes: Data = row[0]
        guard let id = EventID(bytes: Array(bytes)) else { continue }
        states[id] = HubEventState(name: row[1], reason: row[2])
      }
      return states
    }
  }

  /// Notes how far events are on their way to the hub of a cohort. What the hub has stays so; nothing is
  /// noted of a cohort that the person left meanwhile.
  /// - Throws: `StoreError`.
  public func note(_ states: [EventID: HubEventState], in cohort: [UInt8]) throws {
    if states.isEmpty { return }
    try write { database in
      guard try Self.has(cohort, in: database) else { return }
      let statement = try database.cachedStatement(
        sql: """
          INSERT INTO hub_event VALUES (?, ?, ?, ?)
          ON CONFLICT DO UPDATE SET state = excluded.state, reason = excluded.reason
            WHERE state <> 'stored'
          """)
      for (id, state) in states {
        let (name, reason) = state.row
        try statement.execute(arguments: [Data(cohort), Data(id.bytes), name, reason])
      }
    }
  }
}
