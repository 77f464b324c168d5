internal import CaseModel
internal import Cohorts
internal import HubProtocol
internal import PostgreSQL

/// Stores the items of one bearer within a transaction that serves them.
struct ItemWriter {
  private let bearer: Bearer
  private let connection: Connection
  private var place: Int64
  private var refused: [PushAnswer.Refusal] = []

  /// - Parameter place: the last place in the cohort's order that is taken.
  init(_ bearer: Bearer, _ connection: Connection, after place: Int64) {
    self.bearer = bearer
    self.connection = connection
    self.place = place
  }

  /// Takes places in the order of a cohort. Others wait until the transaction is committed, so that a place is never
  /// seen before an earlier one.
  /// - Returns: the last of the places.
  static func reserve(
    _ count: Int, in cohort: CohortID, _ connection: Connection
  ) throws -> Int64 {
    let row = try connection.row(
      "UPDATE hub_cohort SET head = head + $2 WHERE cohort = $1 RETURNING head",
      [.bytes(cohort.bytes), .integer(count)])
    guard let row else { throw MailboxError.unavailable("the cohort was removed") }
    return try row[0]
  }

  /// Stores items in their order; there are as many places as items.
  /// - Returns: which weren't taken.
  mutating func store(_ items: [HubItem]) throws -> [PushAnswer.Refusal] {
    var isWithdrawn = try isWithdrawn()
    var waiting: [HubItem] = []
    for item in items {
      if item.kind == .withdrawal {
        try insert(waiting)
        waiting = []
        if !isWithdrawn { try erase() }
        isWithdrawn = true
        try insert([item])
      } else if isWithdrawn {
        refused.append(PushAnswer.Refusal(id: item.id, reason: .withdrawn))
      } else {
        waiting.append(item)
      }
    }
    try insert(waiting)
    return refused
  }

  private var key: [Parameter] { [.bytes(bearer.cohort.bytes), .text(bearer.party.description)] }

  private func isWithdrawn() throws -> Bool {
    guard bearer.party != .trainer else { return false }
    let row = try connection.row(
      "SELECT withdrawn FROM hub_member WHERE cohort = $1 AND person = $2", key)
    return try row?[0] ?? false
  }

  /// Erases what the bearer handed in.
  private func erase() throws {
    try connection.execute(
      "UPDATE hub_member SET withdrawn = true WHERE cohort = $1 AND person = $2", key)
    try connection.execute(
      "DELETE FROM hub_item WHERE cohort = $1 AND writer = $2 AND kind = 'submission'", key)
  }

  private mutating func insert(_ items: [HubItem]) throws {
    guard !items.isEmpty else { return }
    let ids = items.compactMap { EventID($0.id)?.bytes }
    guard ids.count == items.count else { throw MailboxError.unavailable("an identity is none") }
    let inserted = try connection.rows(
      """
      INSERT INTO hub_item (cohort, writer, id, kind, reader, place, bytes, bundle, signature)
      SELECT $1, $2, i.id, i.kind, i.reader, $3 + i.number, octet_length(i.bundle), i.bundle,
        i.signature
      FROM unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::bytea[])
        WITH ORDINALITY AS i (id, kind, reader, bundle, signature, number)
      ON CONFLICT (cohort, writer, id) DO NOTHING RETURNING id
      """,
      key + [
        .integer(place), .uuids(ids), .texts(items.map(\.kind.rawValue)),
        .texts(items.map { Party($0.reader).description }), .texts(items.map(\.bundle)),
        .byteStrings(items.map { Array($0.signature) }),
      ])
    place += Int64(items.count)
    if inserted.count < items.count { try compare(items, ids) }
  }

  /// Refuses those of which there are others of the same identity, with another kind or for another reader.
  private mutating func compare(_ items: [HubItem], _ ids: [[UInt8]]) throws {
    let known = try connection.rows(
      "SELECT id, kind, reader FROM hub_item WHERE cohort = $1 AND writer = $2 AND id = ANY ($3)",
      key + [.uuids(ids)])
    var kept: [[UInt8]: (kind: String, reader: String)] = [:]
    for row in known { kept[try row[0]] = (kind: try row[1], reader: try row[2]) }
    for (item, id) in zip(items, ids) {
      guard let same = kept[id], same.kind == item.kind.rawValue,
        same.reader == Party(item.reader).description
      else {
        refused.append(PushAnswer.Refusal(id: item.id, reason: .conflict))
        continue
      }
    }
  }
}
