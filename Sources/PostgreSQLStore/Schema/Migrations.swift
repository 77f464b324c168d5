internal import AnswerStore
internal import PostgreSQL

/// The tables of a store. A migration is never changed once it was released.
enum Migrations {
  /// The number of the newest migration.
  static var version: Int { all.count }

  private static let all: [SQL] = [tables]

  /// Brings a store up to the newest version; of several programs at once, one does.
  /// - Throws: `StoreError`; `newerVersion` where the tables are those of a newer program.
  static func run(on store: PostgreSQLStore) throws {
    let found = try store.read { connection in
      do { return try version(connection) } catch let error as PostgreSQLError
        where error.sqlState == "42P01"
      { return 0 }  // There is no such table.
    }
    guard found <= version else {
      throw StoreError.newerVersion(path: store.name, found: found, known: version)
    }
    guard found < version else { return }
    if found == 0 {
      // Two programs that make it at once get in each other's way once, and then find it.
      try store.translatingErrors {
        try store.pool.withConnection { connection in
          do { try connection.run(record) } catch let error as PostgreSQLError {
            guard try isThere(connection) else { throw error }
          }
        }
      }
    }
    for (index, migration) in all.enumerated() where index >= found {
      try store.write { connection in
        // Whoever comes second waits here until the first is done.
        let isNew = try connection.execute(
          "INSERT INTO casebook_migration (number) VALUES ($1) ON CONFLICT DO NOTHING",
          [.integer(index + 1)])
        if isNew == 1 { try connection.run(migration) }
      }
    }
  }

  /// The number of the newest migration that a store has seen.
  static func version(_ connection: Connection) throws -> Int {
    try connection.row("SELECT coalesce(max(number), 0)::bigint FROM casebook_migration")?[0] ?? 0
  }

  private static func isThere(_ connection: Connection) throws -> Bool {
    try connection.row("SELECT to_regclass('casebook_migration') IS NOT NULL")?[0] ?? false
  }

  private static let record: SQL =
    "CREATE TABLE IF NOT EXISTS casebook_migration (number bigint PRIMARY KEY)"

  private static let tables: SQL = """
    CREATE TABLE turn (name text PRIMARY KEY);
    INSERT INTO turn VALUES ('erasure');
    CREATE TABLE profile (
      only_row bigint PRIMARY KEY CHECK (only_row = 1),
      person text NOT NULL CHECK (person <> '')
    );
    CREATE TABLE secret (
      only_row bigint PRIMARY KEY CHECK (only_row = 1),
      seed bytea NOT NULL CHECK (length(seed) = 32)
    );
    CREATE TABLE identity (
      person text PRIMARY KEY,
      name text,
      unit text
    );
    CREATE TABLE event (
      cohort_id uuid NOT NULL,
      id uuid NOT NULL,
      person text NOT NULL,
      case_id text NOT NULL,
      attempt bigint NOT NULL CHECK (attempt > 0),
      kind text NOT NULL,
      subject text,
      content_hash text,
      revision bigint,
      payload text,
      recorded_ms bigint NOT NULL,
      utc_offset_minutes bigint NOT NULL,
      certainty bigint CHECK (certainty BETWEEN 1 AND 3),
      digest bytea NOT NULL CHECK (length(digest) = 16),
      PRIMARY KEY (cohort_id, id)
    );
    CREATE INDEX event_by_case ON event (person, case_id, id);
    CREATE TABLE draft (
      person text NOT NULL,
      case_id text NOT NULL,
      attempt bigint NOT NULL CHECK (attempt > 0),
      subject text NOT NULL,
      body text NOT NULL,
      saved_ms bigint NOT NULL,
      PRIMARY KEY (person, case_id, attempt, subject)
    );
    CREATE TABLE cohort (
      id uuid PRIMARY KEY,
      invitation text NOT NULL,
      seed bytea CHECK (length(seed) = 32),
      added_ms bigint NOT NULL
    );
    CREATE TABLE consent (
      cohort_id uuid PRIMARY KEY,
      given_ms bigint NOT NULL,
      utc_offset_minutes bigint NOT NULL
    );
    CREATE TABLE kept_back (
      cohort_id uuid NOT NULL,
      event_id uuid NOT NULL,
      PRIMARY KEY (cohort_id, event_id)
    );
    CREATE TABLE member (
      cohort_id uuid NOT NULL,
      person text NOT NULL,
      signing_key bytea NOT NULL CHECK (length(signing_key) = 32),
      agreement_key bytea NOT NULL CHECK (length(agreement_key) = 32),
      consented_ms bigint NOT NULL,
      consent_offset_minutes bigint NOT NULL,
      described_ms bigint NOT NULL,
      PRIMARY KEY (cohort_id, person)
    );
    CREATE TABLE tombstone (
      person_hash bytea PRIMARY KEY CHECK (length(person_hash) = 32)
    );
    CREATE TABLE assignment (
      cohort_id uuid NOT NULL,
      case_id text NOT NULL,
      author text NOT NULL,
      reviewer text NOT NULL,
      assigned_ms bigint NOT NULL,
      PRIMARY KEY (cohort_id, case_id, author, reviewer)
    );
    CREATE TABLE packet (
      cohort_id uuid NOT NULL,
      kind text NOT NULL,
      case_id text NOT NULL,
      body text NOT NULL,
      made_ms bigint NOT NULL,
      PRIMARY KEY (cohort_id, kind, case_id)
    );
    CREATE TABLE coding (
      cohort_id uuid NOT NULL,
      event_id uuid NOT NULL,
      coder text NOT NULL,
      themes text NOT NULL,
      coded_ms bigint NOT NULL,
      PRIMARY KEY (cohort_id, event_id, coder),
      FOREIGN KEY (cohort_id, event_id) REFERENCES event (cohort_id, id) ON DELETE CASCADE
    );
    CREATE TABLE publication (
      cohort_id uuid PRIMARY KEY,
      record text NOT NULL
    );
    CREATE TABLE hub_account (
      cohort_id uuid PRIMARY KEY,
      address text NOT NULL,
      token text,
      cursor text,
      failures bigint NOT NULL,
      next_attempt_ms bigint NOT NULL,
      last_success_ms bigint,
      problem text
    );
    CREATE TABLE sync_consent (
      cohort_id uuid PRIMARY KEY,
      given_ms bigint NOT NULL,
      utc_offset_minutes bigint NOT NULL
    );
    CREATE TABLE hub_event (
      cohort_id uuid NOT NULL,
      event_id uuid NOT NULL,
      state text NOT NULL CHECK (state IN ('released', 'stored', 'refused')),
      reason text,
      PRIMARY KEY (cohort_id, event_id)
    );
    CREATE TABLE hub_outbox (
      cohort_id uuid NOT NULL,
      item_id uuid NOT NULL,
      item text NOT NULL,
      PRIMARY KEY (cohort_id, item_id)
    );
    """
}
