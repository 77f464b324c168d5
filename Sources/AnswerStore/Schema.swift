internal import GRDB

/// The tables of a store. A migration is never changed once it was released.
enum Schema {
  /// The number of the newest migration; kept in the file as `user_version`.
  static let version = 3

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(
        sql: """
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
          """)
    }
    migrator.registerMigration("2") { database in
      try database.execute(
        sql: """
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
          """)
    }
    registerCohorts(in: &migrator)
    return migrator
  }

  /// People, cohorts, and what came from others.
  private static func registerCohorts(in migrator: inout DatabaseMigrator) {
    migrator.registerMigration("3") { database in
      try database.execute(
        sql: """
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
          CREATE TABLE packet (
            id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 32),
            cohort_id BLOB NOT NULL,
            kind TEXT NOT NULL,
            body TEXT NOT NULL,
            added_ms INTEGER NOT NULL
          ) STRICT, WITHOUT ROWID;
          PRAGMA user_version = 3;
          """)
    }
  }
}
