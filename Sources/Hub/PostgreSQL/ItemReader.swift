internal import CaseModel
internal import Cohorts
internal import Foundation
public import HubProtocol
internal import PostgreSQL

extension PostgreSQLMailbox {
  public func items(
    for bearer: Bearer, after position: Int64, limit: Int, bytes: Int
  ) async throws -> MailboxPage<HubItem> {
    try await transaction(for: MailboxSession(bearer)) { connection in
      let key: [Parameter] = [.bytes(bearer.cohort.bytes), .text(bearer.party.description)]
      let kind = Parameter.text(
        bearer.role == .reviewer ? BundleKind.reviewTask.rawValue : nil)
      // Sizes first: a page of the largest bundles would be half a gigabyte.
      let sizes = try connection.rows(
        """
        SELECT place, bytes FROM hub_item
        WHERE cohort = $1 AND reader = $2 AND place > $3 AND kind = coalesce($4, kind)
        ORDER BY place LIMIT $5
        """, key + [.integer(position), kind, .integer(limit + 1)])
      var (last, total, count): (Int64?, Int, Int) = (nil, 0, 0)
      for row in sizes.prefix(limit) {
        total += try row[1]
        if count > 0, total > bytes { break }
        last = try row[0]
        count += 1
      }
      guard let last else { return MailboxPage([], last: nil, more: false) }
      let items = try connection.rows(
        """
        SELECT id, kind, writer, reader, bundle, signature FROM hub_item
        WHERE cohort = $1 AND reader = $2 AND place > $3 AND kind = coalesce($4, kind)
          AND place <= $5 ORDER BY place
        """, key + [.integer(position), kind, .integer(last)]
      ).map { try HubItem($0) }
      return MailboxPage(items, last: last, more: sizes.count > count)
    }
  }

  public func itemIDs(
    by bearer: Bearer, after position: Int64, limit: Int
  ) async throws -> MailboxPage<String> {
    try await transaction(for: MailboxSession(bearer)) { connection in
      let rows = try connection.rows(
        """
        SELECT place, id FROM hub_item WHERE cohort = $1 AND writer = $2 AND place > $3
        ORDER BY place LIMIT $4
        """,
        [
          .bytes(bearer.cohort.bytes), .text(bearer.party.description), .integer(position),
          .integer(limit + 1),
        ])
      let page = rows.prefix(limit)
      return MailboxPage(
        try page.map { try Self.identity($0[1]) }, last: try page.last?[0],
        more: rows.count > limit)
    }
  }

  fileprivate static func identity(_ bytes: [UInt8]) throws -> String {
    guard let id = EventID(bytes: bytes) else {
      throw MailboxError.unavailable("an identity in the database is none")
    }
    return id.description
  }
}

extension HubItem {
  fileprivate init(_ row: Row) throws {
    let (writer, reader, signature): (String, String, [UInt8]) = (
      try row[2], try row[3], try row[5]
    )
    guard let kind = BundleKind(rawValue: try row[1]) else {
      throw MailboxError.unavailable("the database has an item of a kind that isn't known")
    }
    self.init(
      id: try PostgreSQLMailbox.identity(row[0]), kind: kind, writer: Party(name: writer).person,
      reader: Party(name: reader).person, bundle: try row[4], signature: Data(signature))
  }
}
