internal import CaseModel
public import Cohorts
public import Foundation
public import HubProtocol
public import PostgreSQL

/// Which cohorts a hub has, and who holds tokens: what its administrator decides, connected as the owner of the tables.
public struct HubRegistry {
  private let connection: Connection

  /// The registry of a database.
  public init(_ connection: Connection) { self.connection = connection }

  /// A cohort of a hub in figures.
  public struct Entry: Sendable, Hashable {
    /// The cohort.
    public let id: CohortID
    /// How many people enrolled.
    public let members: Int
    /// How many items are kept.
    public let items: Int
    /// How many bytes their bundles have.
    public let bytes: Int
  }

  /// What became of a cohort that was to be registered.
  public enum Registration: Sendable, Hashable {
    /// It is new, and this is its trainer's token.
    case added(Token)
    /// It was there, and takes the secret of this join code from now on.
    case renewed
    /// Another cohort of the same identity was there.
    case otherKeys
  }

  /// Registers a cohort.
  /// - Parameters:
  ///   - signing: the cohort's public Ed25519 key.
  ///   - secret: the enrolment secret of its join code.
  public func add(_ id: CohortID, signing: Data, secret: String) throws -> Registration {
    let secretHash = Token.hash(of: secret)
    return try connection.transaction {
      let added = try connection.execute(
        """
        INSERT INTO hub_cohort (cohort, signing, secret, cursor_key, added)
        VALUES ($1, $2, $3, $4, now()) ON CONFLICT (cohort) DO NOTHING
        """,
        [
          .bytes(id.bytes), .bytes(signing), .bytes(secretHash), .bytes(SecretSeed.random().bytes),
        ])
      if added > 0 { return .added(try issue(id, .trainer)) }
      let renewed = try connection.execute(
        "UPDATE hub_cohort SET secret = $3 WHERE cohort = $1 AND signing = $2",
        [.bytes(id.bytes), .bytes(signing), .bytes(secretHash)])
      return renewed > 0 ? .renewed : .otherKeys
    }
  }

  /// A new token for the trainer of a cohort; the old ones stay.
  /// - Returns: nil where there is no such cohort.
  public func trainerToken(for id: CohortID) throws -> Token? {
    try connection.transaction {
      let cohort = try connection.row(
        "SELECT 1 FROM hub_cohort WHERE cohort = $1", [.bytes(id.bytes)])
      return cohort == nil ? nil : try issue(id, .trainer)
    }
  }

  /// Gives a member a role, also for the tokens that they have, and a new token.
  /// - Returns: nil where nobody of this pseudonym enrolled in the cohort.
  public func memberToken(for person: String, as role: HubRole, in id: CohortID) throws -> Token? {
    try connection.transaction {
      let changed = try connection.execute(
        "UPDATE hub_member SET role = $3 WHERE cohort = $1 AND person = $2",
        [.bytes(id.bytes), .text(person), .text(role.rawValue)])
      return changed == 0 ? nil : try issue(id, .member(person))
    }
  }

  /// Revokes tokens.
  /// - Parameter party: whose; nil for everybody's in the cohort.
  /// - Returns: how many there were.
  public func revoke(_ party: Party?, in id: CohortID) throws -> Int {
    try connection.execute(
      "DELETE FROM hub_token WHERE cohort = $1 AND party = coalesce($2, party)",
      [.bytes(id.bytes), .text(party?.description)])
  }

  /// Erases a cohort with all that the hub has of it.
  /// - Returns: whether it was there.
  public func remove(_ id: CohortID) throws -> Bool {
    try connection.transaction {
      let key = [Parameter.bytes(id.bytes)]
      let found = try connection.execute("DELETE FROM hub_cohort WHERE cohort = $1", key)
      try connection.execute("DELETE FROM hub_token WHERE cohort = $1", key)
      try connection.execute("DELETE FROM hub_member WHERE cohort = $1", key)
      try connection.execute("DELETE FROM hub_item WHERE cohort = $1", key)
      return found > 0
    }
  }

  /// Makes every cursor worthless, so that terminals begin at the beginning: after older data were restored, as the
  /// places in them are given to other items.
  public func forgetCursors() throws {
    let cohorts = try connection.rows("SELECT cohort FROM hub_cohort")
    for row in cohorts {
      let id: [UInt8] = try row[0]
      try connection.execute(
        "UPDATE hub_cohort SET cursor_key = $2 WHERE cohort = $1",
        [.bytes(id), .bytes(SecretSeed.random().bytes)])
    }
  }

  /// The cohorts, the oldest first.
  public func cohorts() throws -> [Entry] {
    try connection.rows(
      """
      SELECT c.cohort, (SELECT count(*) FROM hub_member m WHERE m.cohort = c.cohort),
        count(i.id), coalesce(sum(i.bytes), 0)
      FROM hub_cohort c LEFT JOIN hub_item i ON i.cohort = c.cohort
      GROUP BY c.cohort, c.added ORDER BY c.added, c.cohort
      """
    ).compactMap { row in
      guard let id = CohortID(bytes: try row[0]) else { return nil }
      return Entry(id: id, members: try row[1], items: try row[2], bytes: try row[3])
    }
  }

  private func issue(_ id: CohortID, _ party: Party) throws -> Token {
    let token = Token.random()
    try connection.execute(
      """
      INSERT INTO hub_token (cohort, hash, party, issued)
      VALUES ($1, $2, $3, (extract(epoch FROM now()) * 1000)::bigint)
      """, [.bytes(id.bytes), .bytes(token.hash), .text(party.description)])
    return token
  }
}
