public import CaseModel
internal import Crypto
internal import Foundation
internal import GRDB

extension AnswerStore {
  /// How many events the store holds.
  /// - Throws: `StoreError`.
  public func eventCount() throws -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM event") ?? 0 }
  }

  /// Goes through what the members of a cohort did, in the order it happened; nothing of it is kept in memory.
  /// - Parameters:
  ///   - cohort: the identity of the cohort, 16 bytes.
  ///   - cases: the ids of the cases; events name them by their places.
  ///   - themes: the themes of an answer, a bit each, by what was found in it; nil where that isn't known.
  ///   - visit: called for each event.
  /// - Throws: `StoreError`.
  public func forEachCollected(
    in cohort: [UInt8], cases: [String], themes: ([Coding]) -> UInt64? = { _ in nil },
    _ visit: (CollectedEvent) -> Void
  ) throws {
    let places = Self.places(of: cases)
    let kinds = Dictionary(
      uniqueKeysWithValues: AnswerEvent.Kind.allCases.map { ($0.rawValue, $0) })
    try read { database in
      let members = Self.places(of: try Self.pseudonyms(of: cohort, in: database))
      var reader = PayloadReader()
      var codings = try CodingCursor(database)
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT person, case_id, attempt, kind, subject, revision, payload, certainty, recorded_ms,
            utc_offset_minutes, id
          FROM event ORDER BY id
          """)
      while let row = try rows.next() {
        guard let member = members[row[0] as String], let place = places[row[1] as String] else {
          continue
        }
        guard let kind = kinds[row[3] as String] else { throw Self.unreadable(row[10]) }
        var response: Response?
        if let payload = row[6] as String? {
          do { response = try reader.response(payload) } catch { throw Self.unreadable(row[10]) }
        }
        let found = kind.isAnswer ? try codings.codings(of: row[10]) : []
        visit(
          CollectedEvent(
            member: member, caseIndex: place, attempt: row[2], kind: kind, subject: row[4],
            revision: row[5], response: response,
            certainty: (row[7] as Int?).flatMap(Certainty.init),
            time: Timestamp(milliseconds: row[8], offsetMinutes: row[9]),
            themes: found.isEmpty ? nil : themes(found)))
      }
    }
  }

  /// A mark for what each member of a cohort did with each case: for each case in order, by the member's place. It is
  /// another one when anything is added or erased, and tells nobody who the member is.
  ///
  /// The first 128 bits of the SHA-256 of the pseudonym, which has as many random ones, and the identities of the
  /// events, in hexadecimal.
  /// - Throws: `StoreError`.
  public func marks(of cohort: [UInt8], cases: [String]) throws -> [[String]] {
    let places = Self.places(of: cases)
    return try read { database in
      let pseudonyms = try Self.pseudonyms(of: cohort, in: database)
      let members = Self.places(of: pseudonyms)
      let empty = pseudonyms.map { person in
        var hash = SHA256()
        hash.update(data: Data("\(person) ".utf8))
        return hash
      }
      var hashes = [[SHA256]](repeating: empty, count: cases.count)
      let rows = try Row.fetchCursor(
        database, sql: "SELECT person, case_id, id FROM event ORDER BY id")
      while let row = try rows.next() {
        guard let member = members[row[0] as String], let place = places[row[1] as String] else {
          continue
        }
        hashes[place][member].update(data: row[2] as Data)
      }
      return hashes.map { $0.map { $0.finalize().prefix(16).hexadecimal } }
    }
  }

  private static func places(of names: [String]) -> [String: Int] {
    Dictionary(names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { $1 })
  }

  static func pseudonyms(of cohort: [UInt8], in database: Database) throws -> [String] {
    try String.fetchAll(
      database, sql: "SELECT person FROM member WHERE cohort_id = ? ORDER BY person",
      arguments: [Data(cohort)])
  }

  static func unreadable(_ id: Data) -> StoreError {
    StoreError.unreadableEvent(id: id.hexadecimal)
  }
}
