public import AnswerStore
internal import PostgreSQL

extension PostgreSQLStore {
  /// Erases everything the owner wrote, and who they are: events, drafts, the pseudonym, the secret, the cohorts
  /// they belong to and what they were sent.
  ///
  /// Cohorts that they lead stay, with what others handed in. A mark without any text stays too, so that merging an
  /// old bundle doesn't bring anything back. What lies in the server's log and in copies of it is for its
  /// administrators to erase.
  /// - Parameter others: the names that cohorts know the person by.
  /// - Returns: how many events there were.
  /// - Throws: `StoreError`.
  public func eraseOwner(knownAs others: [String]) throws -> Int {
    let own = try person()
    return try eraseExclusively { connection in
      let unknown = try connection.rows(
        """
        SELECT DISTINCT person FROM event WHERE person NOT IN (
          SELECT person FROM member JOIN cohort ON cohort.id = member.cohort_id
          WHERE cohort.seed IS NOT NULL)
        """
      ).map { try $0[0] as String }
      let names = Set([own] + others + unknown).sorted()
      let count = try names.reduce(0) { try $0 + Self.erase($1, by: connection) }
      try connection.run(
        """
        DELETE FROM draft;
        DELETE FROM coding;
        DELETE FROM packet;
        DELETE FROM kept_back;
        DELETE FROM consent;
        DELETE FROM cohort WHERE seed IS NULL;
        DELETE FROM hub_account WHERE cohort_id NOT IN (SELECT id FROM cohort);
        DELETE FROM hub_event WHERE cohort_id NOT IN (SELECT id FROM cohort);
        DELETE FROM hub_outbox WHERE cohort_id NOT IN (SELECT id FROM cohort);
        DELETE FROM sync_consent WHERE cohort_id NOT IN (SELECT id FROM cohort);
        DELETE FROM profile;
        DELETE FROM secret;
        """)
      return count
    }
  }

  /// Erases what members of a cohort handed in, as they wish; later bundles of theirs are refused.
  /// - Returns: how many events there were.
  /// - Throws: `StoreError`.
  public func erase(_ members: [ErasedMember]) throws -> Int {
    guard !members.isEmpty else { return 0 }
    let aliases = members.flatMap(\.aliases)
    return try eraseExclusively { connection in
      try connection.execute(
        """
        DELETE FROM event WHERE kind IN ('marked', 'peer-reviewed') AND subject = ANY ($1)
        """, [.texts(aliases)])
      try connection.execute(
        "DELETE FROM draft WHERE subject = ANY ($1)", [.texts(aliases.map { "review/" + $0 })])
      return try members.reduce(0) { try $0 + Self.erase($1.person, by: connection) }
    }
  }

  /// Erases what members handed in that is older than the organisation keeps it. What the owner of the store did stays.
  /// - Parameter limit: Unix time in milliseconds.
  /// - Returns: how many events there were.
  /// - Throws: `StoreError`.
  public func eraseCollected(before limit: Int64) throws -> Int {
    try eraseExclusively { connection in
      let count = try connection.execute(
        """
        DELETE FROM event WHERE recorded_ms < $1
          AND NOT EXISTS (SELECT 1 FROM profile WHERE profile.person = event.person)
        """, [.integer(limit)])
      // Who has no event any more is forgotten.
      try connection.run(
        """
        DELETE FROM member
        WHERE NOT EXISTS (SELECT 1 FROM profile WHERE profile.person = member.person)
          AND NOT EXISTS (SELECT 1 FROM event WHERE event.person = member.person);
        DELETE FROM identity
        WHERE NOT EXISTS (SELECT 1 FROM profile WHERE profile.person = identity.person)
          AND NOT EXISTS (SELECT 1 FROM event WHERE event.person = identity.person);
        """)
      return count
    }
  }

  private static func erase(_ person: String, by connection: Connection) throws -> Int {
    try connection.execute(
      "INSERT INTO tombstone (person_hash) VALUES ($1) ON CONFLICT DO NOTHING",
      [.bytes(PersonMark.of(person))])
    try connection.execute("DELETE FROM draft WHERE person = $1", [.text(person)])
    try connection.execute("DELETE FROM identity WHERE person = $1", [.text(person)])
    try connection.execute("DELETE FROM member WHERE person = $1", [.text(person)])
    try connection.execute(
      "DELETE FROM assignment WHERE author = $1 OR reviewer = $1", [.text(person)])
    return try connection.execute("DELETE FROM event WHERE person = $1", [.text(person)])
  }

  static func isErased(_ person: String, by connection: Connection) throws -> Bool {
    try !erased(among: [person], by: connection).isEmpty
  }

  /// The marks of those people who were erased.
  static func erased(
    among people: [String], by connection: Connection
  ) throws -> Set<[UInt8]> {
    let rows = try connection.rows(
      "SELECT person_hash FROM tombstone WHERE person_hash = ANY ($1)",
      [.byteStrings(people.map { PersonMark.of($0) })])
    return Set(try rows.map { try $0[0] })
  }
}
