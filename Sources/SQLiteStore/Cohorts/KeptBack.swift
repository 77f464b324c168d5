internal import AnswerStore
public import CaseModel
internal import Foundation
internal import GRDB

extension SQLiteStore {
  /// The events that the person doesn't hand in to a cohort.
  /// - Throws: `StoreError`.
  public func keptBack(from cohort: [UInt8]) throws -> Set<EventID> {
    try read { database in
      let ids = try Data.fetchAll(
        database, sql: "SELECT event_id FROM kept_back WHERE cohort_id = ?",
        arguments: [Data(cohort)])
      return Set(ids.compactMap { EventID(bytes: Array($0)) })
    }
  }

  /// Remembers which events the person doesn't hand in to a cohort, in the place of what was remembered before.
  /// - Throws: `StoreError`.
  public func keepBack(_ events: Set<EventID>, from cohort: [UInt8]) throws {
    try write { database in
      try database.execute(
        sql: "DELETE FROM kept_back WHERE cohort_id = ?", arguments: [Data(cohort)])
      for event in events {
        try database.execute(
          sql: "INSERT INTO kept_back VALUES (?, ?)", arguments: [Data(cohort), Data(event.bytes)])
      }
    }
  }
}
