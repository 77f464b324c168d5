internal import AnswerStore
internal import GRDB

/// The tables of a store. A migration is never changed once it was released.
enum Schema {
  /// The number of the newest migration; kept in the file as `user_version`.
  static let version = 5

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { try $0.execute(sql: answers) }
    migrator.registerMigration("2") { try $0.execute(sql: drafts) }
    migrator.registerMigration("3") { database in
      database.add(function: EventDigest.function)
      try database.execute(sql: digests)
      try database.execute(sql: cohorts)
      // What ties a journal to its store; see InterruptedJournal.
      try database.execute(sql: "PRAGMA application_id = \(Int32.random(in: 1...Int32.max))")
    }
    migrator.registerMigration("4") { try $0.execute(sql: codings) }
    migrator.registerMigration("5") { try $0.execute(sql: synchronisation) }
    return migrator
  }

  private static let answers = """
    CREATE TABLE profile (
      only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
      person TEXT NOT NULL CHECK (person <> '')
    ) STRICT;
    CREATE TABLE event (
      id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
      person TEXT NOT NULL,
      case_id TEXT NOT NULL,
      attempt INTEGER NOT NULL CHECK (attempt > 0),
      kind TEXT NOT NULL,
      subject TEXT,
      content_hash TEXT,
      revision INTEGER,
      payload TEXT,
      recorded_ms INTEGER NOT NULL,
      utc_offset_minutes INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX event_by_case ON event (person, case_id, id);
    CREATE TRIGGER event_is_permanent BEFORE UPDATE ON event
    BEGIN
      SELECT RAISE(ABORT, 'events are never changed');
    END;
    PRAGMA user_version = 1;
    """

  private static let drafts = """
    ALTER TABLE event ADD COLUMN certainty INTEGER CHECK (certainty BETWEEN 1 AND 3);
    CREATE TABLE draft (
      person TEXT NOT NULL,
      case_id TEXT NOT NULL,
      attempt INTEGER NOT NULL CHECK (attempt > 0),
      subject TEXT NOT NULL,
      text TEXT NOT NULL,
      saved_ms INTEGER NOT NULL,
      PRIMARY KEY (person, case_id, attempt, subject)
    ) STRICT, WITHOUT ROWID;
    PRAGMA user_version = 2;
    """

  /// What tells that an event is still as it was written.
  private static let digests = """
    ALTER TABLE event ADD COLUMN digest BLOB CHECK (length(digest) = 16);
    DROP TRIGGER event_is_permanent;
    UPDATE event SET digest = event_digest(
      id, person, case_id, attempt, kind, subject, content_hash, revision, payload, recorded_ms,
      utc_offset_minutes, certainty);
    CREATE TRIGGER event_is_permanent BEFORE UPDATE ON event
    BEGIN
      SELECT RAISE(ABORT, 'events are never changed');
    END;
    """

  /// People, cohorts, and what came from others.
  private static let cohorts = """
    CREATE TABLE secret (
      only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
      seed BLOB NOT NULL CHECK (length(seed) = 32)
    ) STRICT;
    CREATE TABLE identity (
      person TEXT PRIMARY KEY NOT NULL,
      name TEXT,
      unit TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE cohort (
      id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 16),
      invitation TEXT NOT NULL,
      seed BLOB CHECK (length(seed) = 32),
      added_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE consent (
      cohort_id BLOB PRIMARY KEY NOT NULL,
      given_ms INTEGER NOT NULL,
      utc_offset_minutes INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE kept_back (
      cohort_id BLOB NOT NULL,
      event_id BLOB NOT NULL CHECK (length(event_id) = 16),
      PRIMARY KEY (cohort_id, event_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE member (
      cohort_id BLOB NOT NULL,
      person TEXT NOT NULL,
      signing_key BLOB NOT NULL CHECK (length(signing_key) = 32),
      agreement_key BLOB NOT NULL CHECK (length(agreement_key) = 32),
      consented_ms INTEGER NOT NULL,
      consent_offset_minutes INTEGER NOT NULL,
      described_ms INTEGER NOT NULL,
      PRIMARY KEY (cohort_id, person)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE tombstone (
      person_hash BLOB PRIMARY KEY NOT NULL CHECK (length(person_hash) = 32)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE pending_erasure (
      id INTEGER PRIMARY KEY,
      work TEXT NOT NULL
    ) STRICT;
    CREATE TABLE assignment (
      cohort_id BLOB NOT NULL,
      case_id TEXT NOT NULL,
      author TEXT NOT NULL,
      reviewer TEXT NOT NULL,
      assigned_ms INTEGER NOT NULL,
      PRIMARY KEY (cohort_id, case_id, author, reviewer)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE packet (
      cohort_id BLOB NOT NULL,
      kind TEXT NOT NULL,
      case_id TEXT NOT NULL,
      body TEXT NOT NULL,
      made_ms INTEGER NOT NULL,
      PRIMARY KEY (cohort_id, kind, case_id)
    ) STRICT, WITHOUT ROWID;
    CREATE VIEW attempt AS
      SELECT person, case_id, attempt,
        min(recorded_ms) AS began_ms,
        max(recorded_ms) AS latest_ms,
        sum(kind = 'answered') AS answers,
        sum(kind = 'reconsidered') AS second_thoughts,
        max(kind = 'revealed') AS is_revealed,
        max(kind = 'finished') AS is_finished
      FROM event
      WHERE kind IN ('started', 'read', 'answered', 'hinted', 'revealed', 'reconsidered', 'assessed',
        'committed', 'finished')
      GROUP BY person, case_id, attempt;
    PRAGMA user_version = 3;
    """

  /// What coders found in answers; it goes with the answer.
  private static let codings = """
    CREATE TABLE coding (
      event_id BLOB NOT NULL REFERENCES event (id) ON DELETE CASCADE,
      coder TEXT NOT NULL,
      themes TEXT NOT NULL,
      coded_ms INTEGER NOT NULL,
      PRIMARY KEY (event_id, coder)
    ) STRICT, WITHOUT ROWID;
    PRAGMA user_version = 4;
    """

  /// How the person stands with the hubs of their cohorts.
  private static let synchronisation = """
    CREATE TABLE hub_account (
      cohort_id BLOB PRIMARY KEY NOT NULL,
      address TEXT NOT NULL,
      token TEXT,
      cursor TEXT,
      failures INTEGER NOT NULL,
      next_attempt_ms INTEGER NOT NULL,
      last_success_ms INTEGER,
      problem TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE sync_consent (
      cohort_id BLOB PRIMARY KEY NOT NULL,
      given_ms INTEGER NOT NULL,
      utc_offset_minutes INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE hub_event (
      cohort_id BLOB NOT NULL,
      event_id BLOB NOT NULL CHECK (length(event_id) = 16),
      state TEXT NOT NULL CHECK (state IN ('released', 'stored', 'refused')),
      reason TEXT,
      PRIMARY KEY (cohort_id, event_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE hub_outbox (
      cohort_id BLOB NOT NULL,
      item_id BLOB NOT NULL CHECK (length(item_id) = 16),
      item TEXT NOT NULL,
      PRIMARY KEY (cohort_id, item_id)
    ) STRICT, WITHOUT ROWID;
    PRAGMA user_version = 5;
    """
}
