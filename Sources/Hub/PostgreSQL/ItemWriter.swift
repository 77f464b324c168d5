internal import CaseModel
internal import Cohorts
internal import HubProtocol
internal import PostgreSQL

/// Stores the items of one bearer, each part of them with one journey to the database.
struct ItemWriter {
  private typealias Statement = (sql: SQL, parameters: [Parameter])

  private let bearer: Bearer
  private let connection: Connection
  private let claim: Statement
  private let key: [Parameter]

  init(_ bearer: Bearer, _ connection: Connection) {
    self.bearer = bearer
    self.connection = connection
    claim = MailboxSession(bearer).claim
    key = [.bytes(bearer.cohort.bytes), .text(bearer.party.description)]
  }

  /// Stores items in their order; a withdrawal divides them into parts, which are committed one after another.
  /// - Returns: which weren't taken.
  func store(_ items: [HubItem]) throws -> [PushAnswer.Refusal] {
    guard let withdrawal = items.firstIndex(where: { $0.kind == .withdrawal }) else {
      return try insert(items)
    }
    let before = try insert(Array(items[..<withdrawal]))
    let erasing: [Statement] = [
      ("UPDATE hub_member SET withdrawn = true WHERE cohort = $1 AND person = $2", key),
      ("DELETE FROM hub_item WHERE cohort = $1 AND writer = $2 AND kind = 'submission'", key),
    ]
    return try before + insert([items[withdrawal]], after: erasing)
      + store(Array(items[(withdrawal + 1)...]))
  }

  /// Stores items in a transaction.
  ///
  /// It raises the counter of the cohort first. Others wait for that row until the transaction is committed, so that a
  /// place is never seen before an earlier one, and what is read after it holds until then: whether the writer
  /// withdrew.
  private func insert(
    _ items: [HubItem], after statements: [Statement] = []
  ) throws -> [PushAnswer.Refusal] {
    guard !items.isEmpty else { return [] }
    let ids = items.compactMap { EventID($0.id)?.bytes }
    guard ids.count == items.count else { throw MailboxError.unavailable("an identity is none") }
    let counting: Statement = (
      "UPDATE hub_cohort SET head = head + $2 WHERE cohort = $1 RETURNING head",
      [key[0], .integer(items.count)]
    )
    let inserting: Statement = (
      """
      INSERT INTO hub_item (cohort, writer, id, kind, reader, place, bytes, bundle, signature)
      SELECT $1, $2, i.id, i.kind, i.reader, c.head - $3 + i.number, octet_length(i.bundle),
        i.bundle, i.signature
      FROM hub_cohort c, unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::bytea[])
        WITH ORDINALITY AS i (id, kind, reader, bundle, signature, number)
      WHERE c.cohort = $1 AND (i.kind <> 'submission' OR NOT EXISTS (
        SELECT 1 FROM hub_member m WHERE m.cohort = $1 AND m.person = $2 AND m.withdrawn))
      ON CONFLICT (cohort, writer, id) DO NOTHING RETURNING id
      """,
      key + [
        .integer(items.count), .uuids(ids), .texts(items.map(\.kind.rawValue)),
        .texts(items.map { Party($0.reader).description }), .texts(items.map(\.bundle)),
        .byteStrings(items.map { Array($0.signature) }),
      ]
    )
    let rows = try connection.transaction([claim, counting] + statements + [inserting])
    guard !rows[1].isEmpty else { throw MailboxError.unavailable("the cohort was removed") }
    return rows.last?.count == items.count ? [] : try refusals(items, ids)
  }

  /// Which of some items aren't there, or are there with another kind or for another reader.
  private func refusals(_ items: [HubItem], _ ids: [[UInt8]]) throws -> [PushAnswer.Refusal] {
    let rows = try connection.transaction([
      claim,
      (
        "SELECT id, kind, reader FROM hub_item WHERE cohort = $1 AND writer = $2 AND id = ANY ($3)",
        key + [.uuids(ids)]
      ),
    ])
    var kept: [[UInt8]: (kind: String, reader: String)] = [:]
    for row in rows[1] { kept[try row[0]] = (kind: try row[1], reader: try row[2]) }
    return zip(items, ids).compactMap { item, id in
      // What is neither new nor there is refused because its writer withdrew.
      guard let same = kept[id] else { return .init(id: item.id, reason: .withdrawn) }
      let isSame =
        same.kind == item.kind.rawValue && same.reader == Party(item.reader).description
      return isSame ? nil : .init(id: item.id, reason: .conflict)
    }
  }
}
