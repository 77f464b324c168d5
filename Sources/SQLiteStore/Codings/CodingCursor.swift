internal import AnswerStore
internal import CaseModel
internal import Foundation
internal import GRDB

/// What coders found, read beside the events in the same order, so that none of it needs to be kept.
struct CodingCursor {
  private let rows: RowCursor
  private var next: (id: Data, coding: Coding)?
  private var known: [String: Set<String>] = [:]

  init(_ database: Database) throws {
    rows = try Row.fetchCursor(
      database, sql: "SELECT event_id, coder, themes FROM coding ORDER BY event_id, coder")
    try advance()
  }

  /// What was found in an answer. Answers are asked for in the order of their identities.
  /// - Throws: `StoreError.unreadableEvent`.
  mutating func codings(of id: Data) throws -> [Coding] {
    var found: [Coding] = []
    while let next, !id.lexicographicallyPrecedes(next.id) {
      if next.id == id { found.append(next.coding) }
      try advance()
    }
    return found
  }

  private mutating func advance() throws {
    next = try rows.next().map { row in
      let id: Data = row[0]
      return (id, try coding(id, coder: row[1], json: row[2]))
    }
  }

  private mutating func coding(_ id: Data, coder: String, json: String) throws -> Coding {
    let themes = try known[json] ?? ThemeSet.themes(json, of: Array(id))
    known[json] = themes
    guard let answer = EventID(bytes: Array(id)) else {
      throw StoreError.unreadableEvent(id: id.hexadecimal)
    }
    return Coding(answer: answer, coder: coder, themes: themes)
  }
}
