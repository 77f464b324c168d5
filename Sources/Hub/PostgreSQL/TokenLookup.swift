internal import Cohorts
internal import Foundation
internal import HubProtocol
internal import PostgreSQL

/// The question whose a token is.
struct TokenLookup: Sendable {
  /// The one queue in which all lookups stand: they wait for nothing but the journey.
  struct Queue: Hashable, Sendable {}

  /// The SHA-256 of the token.
  let hash: Data
  /// The cohort that it is shown for.
  let cohort: CohortID

  /// Answers lookups with one journey to the database.
  /// - Returns: for each the bearer; nil where there is no such token in the cohort, or no such cohort.
  static func bearers(of lookups: [TokenLookup], _ connection: Connection) throws -> [Bearer?] {
    let rows = try connection.transaction(
      lookups.flatMap { lookup -> [(sql: SQL, parameters: [Parameter])] in
        [
          MailboxSession(tokenHash: lookup.hash, in: lookup.cohort).claim,
          (
            """
            SELECT t.party, coalesce(m.role, 'trainer'), coalesce(m.signing, c.signing), c.cursor_key
            FROM hub_token t JOIN hub_cohort c ON c.cohort = t.cohort
            LEFT JOIN hub_member m ON m.cohort = t.cohort AND m.person = t.party
            WHERE t.cohort = $1 AND t.hash = $2
              AND (m.person IS NOT NULL) = (t.party <> 'trainer')
            """, [.bytes(lookup.cohort.bytes), .bytes(lookup.hash)]
          ),
        ]
      })
    return try zip(lookups, stride(from: 1, to: rows.count, by: 2)).map { lookup, place in
      try rows[place].first.flatMap { try Bearer($0, in: lookup.cohort) }
    }
  }
}

extension Bearer {
  fileprivate init?(_ row: Row, in cohort: CohortID) throws {
    guard let role = HubRole(rawValue: try row[1]) else { return nil }
    let (party, signing, key): (String, [UInt8], [UInt8]) = (try row[0], try row[2], try row[3])
    self.init(
      cohort: cohort, party: role == .trainer ? .trainer : .member(party), role: role,
      signing: Data(signing), cursorKey: Data(key))
  }
}
