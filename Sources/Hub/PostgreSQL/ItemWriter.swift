internal import CaseModel
internal import Cohorts
internal import HubProtocol
internal import PostgreSQL

/// Items that somebody sent with one request.
struct Push: Sendable {
  let items: [HubItem]
  let bearer: Bearer

  /// Whether it takes back what its writer handed in, which changes what may be stored after it.
  var withdraws: Bool { items.contains { $0.kind == .withdrawal } }
  /// How many bytes it takes to the database, about, and for each item as many as take as long as its policies do.
  var cost: Int { items.reduce(0) { $0 + $1.bundle.utf8.count + 2_000 } }
}

/// Stores items with one journey to the database.
struct ItemWriter {
  private typealias Statement = (sql: SQL, parameters: [Parameter])

  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Stores a push, its items in their order; a withdrawal divides them into parts, which are committed one after
  /// another.
  /// - Returns: which weren't taken.
  func store(withdrawing push: Push) throws -> [PushAnswer.Refusal] {
    let (items, bearer) = (push.items, push.bearer)
    guard let withdrawal = items.firstIndex(where: { $0.kind == .withdrawal }) else {
      return try store([push])[0]
    }
    let key = Self.key(of: bearer)
    let erasing: [Statement] = [
      ("UPDATE hub_member SET withdrawn = true WHERE cohort = $1 AND person = $2", key),
      ("DELETE FROM hub_item WHERE cohort = $1 AND writer = $2 AND kind = 'submission'", key),
    ]
    let before = try store([Push(items: Array(items[..<withdrawal]), bearer: bearer)])
    let there = try store([Push(items: [items[withdrawal]], bearer: bearer)], after: erasing)
    let rest = Push(items: Array(items[(withdrawal + 1)...]), bearer: bearer)
    return try before[0] + there[0] + store(withdrawing: rest)
  }

  /// Stores pushes to one cohort, without withdrawals, in one transaction.
  /// - Returns: for each which of its items weren't taken.
  func store(_ pushes: [Push]) throws -> [[PushAnswer.Refusal]] { try store(pushes, after: []) }

  /// Stores pushes to one cohort in one transaction, after other statements for the first bearer.
  ///
  /// It raises the counter of the cohort first. Others wait for that row until the transaction is committed, so that a
  /// place is never seen before an earlier one, and what is read after it holds until then: whether a writer
  /// withdrew. Whom it serves is said anew for those of each role.
  private func store(
    _ pushes: [Push], after statements: [Statement]
  ) throws -> [[PushAnswer.Refusal]] {
    // Where in the transaction the items of each push begin.
    var (begins, total): ([Int], Int) = ([], 0)
    for push in pushes {
      begins.append(total)
      total += push.items.count
    }
    guard total > 0, let first = pushes.first?.bearer else { return pushes.map { _ in [] } }
    var all: [Statement] = [
      MailboxSession(first).claim,
      (
        "UPDATE hub_cohort SET head = head + $2 WHERE cohort = $1 RETURNING head",
        [.bytes(first.cohort.bytes), .integer(total)]
      ),
    ]
    let counted = all.count - 1
    all += statements
    var insertions: [Int] = []
    for role in HubRole.allCases {
      let some = zip(pushes, begins).filter { $0.0.bearer.role == role }
      guard !some.isEmpty else { continue }
      let parties = Set(some.map(\.0.bearer.party))
      all.append(MailboxSession(storingFor: parties, role, in: first.cohort).claim)
      insertions.append(all.count)
      all.append(try insertion(of: some, outOf: total, in: first.cohort))
    }
    let rows = try connection.transaction(all)
    guard let head: Int = try rows[counted].first?[0] else {
      throw MailboxError.unavailable("the cohort was removed")
    }
    let places = try Set(insertions.flatMap { rows[$0] }.map { try $0[0] as Int })
    return try zip(pushes, begins).map { push, begin in
      let isStored = push.items.indices.allSatisfy {
        places.contains(head - total + begin + $0 + 1)
      }
      return isStored ? [] : try refusals(push)
    }
  }

  /// What inserts the items of pushes, and tells the places of those that weren't there.
  /// - Parameters:
  ///   - pushes: each with the number of items before it in the transaction.
  ///   - total: how many items there are in the transaction.
  private func insertion(
    of pushes: [(push: Push, begin: Int)], outOf total: Int, in cohort: CohortID
  ) throws -> Statement {
    let items = pushes.flatMap(\.push.items)
    let writers = pushes.flatMap { push, _ in
      repeatElement(push.bearer.party.description, count: push.items.count)
    }
    return (
      """
      INSERT INTO hub_item (cohort, writer, id, kind, reader, place, bytes, bundle, signature)
      SELECT $1, i.writer, i.id, i.kind, i.reader, c.head - $2 + i.number,
        octet_length(i.bundle), i.bundle, i.signature
      FROM hub_cohort c,
        unnest($3::bigint[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::bytea[])
          AS i (number, writer, id, kind, reader, bundle, signature)
      WHERE c.cohort = $1 AND (i.kind <> 'submission' OR i.writer NOT IN (
        SELECT m.person FROM hub_member m
        WHERE m.cohort = $1 AND m.person = ANY ($4::text[]) AND m.withdrawn))
      ON CONFLICT (cohort, writer, id) DO NOTHING RETURNING place
      """,
      [
        .bytes(cohort.bytes), .integer(total),
        .integers(pushes.flatMap { push, begin in push.items.indices.map { begin + $0 + 1 } }),
        .texts(writers), .uuids(try pushes.flatMap { try identities(of: $0.push) }),
        .texts(items.map(\.kind.rawValue)), .texts(items.map { Party($0.reader).description }),
        .texts(items.map(\.bundle)), .byteStrings(items.map(\.signature)),
      ]
    )
  }

  /// Which items of a push aren't there, or are there with another kind or for another reader.
  private func refusals(_ push: Push) throws -> [PushAnswer.Refusal] {
    let ids = try identities(of: push)
    let rows = try connection.transaction([
      MailboxSession(push.bearer).claim,
      (
        "SELECT id, kind, reader FROM hub_item WHERE cohort = $1 AND writer = $2 AND id = ANY ($3)",
        Self.key(of: push.bearer) + [.uuids(ids)]
      ),
    ])
    var kept: [[UInt8]: (kind: String, reader: String)] = [:]
    for row in rows[1] { kept[try row[0]] = (kind: try row[1], reader: try row[2]) }
    return zip(push.items, ids).compactMap { item, id in
      // What is neither new nor there is refused because its writer withdrew.
      guard let same = kept[id] else { return .init(id: item.id, reason: .withdrawn) }
      let isSame =
        same.kind == item.kind.rawValue && same.reader == Party(item.reader).description
      return isSame ? nil : .init(id: item.id, reason: .conflict)
    }
  }

  private func identities(of push: Push) throws -> [[UInt8]] {
    let ids = push.items.compactMap { EventID($0.id)?.bytes }
    guard ids.count == push.items.count else {
      throw MailboxError.unavailable("an identity is none")
    }
    return ids
  }

  private static func key(of bearer: Bearer) -> [Parameter] {
    [.bytes(bearer.cohort.bytes), .text(bearer.party.description)]
  }
}
