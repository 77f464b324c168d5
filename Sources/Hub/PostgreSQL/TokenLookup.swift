internal import Cohorts
internal import Foundation
internal import HubProtocol
internal import PostgreSQL

/// The question whose a token is.
struct TokenLookup: Sendable {
  /// The SHA-256 of the token.
  let hash: Data
  /// The cohort that it is shown for.
  let cohort: CohortID

  /// Answers lookups in one cohort with one journey to the database.
  /// - Returns: for each the bearer; nil where there is no such token in the cohort, or no such cohort.
  static func bearers(of lookups: [TokenLookup], _ connection: Connection) throws -> [Bearer?] {
    guard let cohort = lookups.first?.cohort else { return [] }
    let hashes = lookups.map(\.hash)
    let rows = try connection.transaction([
      MailboxSession(tokenHashes: hashes, in: cohort).claim,
      (
        """
        SELECT t.hash, t.party, coalesce(m.role, 'trainer'), coalesce(m.signing, c.signing),
          c.cursor_key
        FROM hub_token t JOIN hub_cohort c ON c.cohort = t.cohort
        LEFT JOIN hub_member m ON m.cohort = t.cohort AND m.person = t.party
        WHERE t.cohort = $1 AND t.hash = ANY ($2)
          AND (m.person IS NOT NULL) = (t.party <> 'trainer')
        """, [.bytes(cohort.bytes), .byteStrings(hashes)]
      ),
    ])
    var bearers: [Data: Bearer] = [:]
    for row in rows[1] { bearers[Data(try row[0] as [UInt8])] = try Bearer(row, in: cohort) }
    return hashes.map { bearers[$0] }
  }
}

extension Bearer {
  fileprivate init?(_ row: Row, in cohort: CohortID) throws {
    guard let role = HubRole(rawValue: try row[2]) else { return nil }
    let (party, signing, key): (String, [UInt8], [UInt8]) = (try row[1], try row[3], try row[4])
    self.init(
      cohort: cohort, party: role == .trainer ? .trainer : .member(party), role: role,
      signing: Data(signing), cursorKey: Data(key))
  }
}
