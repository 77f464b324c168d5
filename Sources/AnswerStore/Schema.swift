internal import GRDB

/// The tables of a store. A migration is never changed once it was released.
enum Schema {
  /// The number of the newest migration; kept in the file as `user_version`.
  static let version = 2

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
    return migrator
  }
}
