"""Stores of an earlier version."""

import json
import os
import sqlite3

import contents
from works.work import Work

OLD_ANSWERS = [
    ("c", "answered", "q", "WORDS"), ("c", "finished", None, None),
    *[("c", "answered", f"q{number}", "LONG " * 400) for number in range(20)],
]

OLD_TABLES = """
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES ('1');
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
INSERT INTO profile VALUES (1, 'kept');
PRAGMA user_version = 1;
"""


def old_store(database: str) -> None:
    """Makes a store as version 1 of the program did; the tables are those of MigrationTests."""
    connection = sqlite3.connect(database)
    connection.executescript(OLD_TABLES)
    for number, (case, kind, subject, text) in enumerate(OLD_ANSWERS):
        identity = bytes.fromhex("0190163d8694739baea5966c26f8ad91")[:-2] + number.to_bytes(2)
        payload = json.dumps({"text": text, "type": "text"}) if text else None
        connection.execute(
            "INSERT INTO event VALUES (?, 'kept', ?, 1, ?, ?, NULL, NULL, ?, ?, 480)",
            (identity, case, kind, subject, payload, 1_700_000_000_000 + number))
    connection.commit()
    connection.close()


class Migrate(Work):
    """Opening a store of an earlier version."""

    name = "migrate"

    def prepare(self) -> None:
        os.mkdir(self.place.path("home/store"), 0o700)
        old_store(self.database)

    def arguments(self) -> list[str]:
        return ["history"]

    def difference(self, printed: str, succeeded: bool) -> str | None:
        found = contents.answers(self.place, "home/store")
        return None if found == OLD_ANSWERS else f"{found} is stored"
