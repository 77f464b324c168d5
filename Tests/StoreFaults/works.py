"""The kinds of work that change a store, each as one run of the program, and what may be found after it failed."""

import json
import os
import random
import shutil
import subprocess

import contents
from program import Workplace
from session import Session

MEMBERS = 4
SECRET = "SECRET-OF-THE-PERSON"


class Work:
    """A folder `home`, with a store in it, and one run of the program that changes it.

    Whatever happens to the run, the store must hold what it held before or what it should hold after, what was
    acknowledged must be there, and the same run once more must succeed.
    """

    name = ""
    text = ""
    """The standard input."""

    def __init__(self, place: Workplace) -> None:
        self.place = place
        os.mkdir(place.path("home"))
        self.prepare()
        place.copy("home", "before")
        outcome = self.run()
        if outcome.returncode != 0:
            raise AssertionError(f"{self.name} fails by itself: {outcome.stderr}")
        self.learn(outcome.stdout)
        self.reset()

    def reset(self) -> None:
        """Puts everything back to before the run."""
        self.place.copy("before", "home")

    def run(self, tracer: list[str] | None = None) -> subprocess.CompletedProcess[str]:
        """The run."""
        return self.place.run(*self.arguments(), store="home/store", text=self.text, tracer=tracer)

    @property
    def database(self) -> str:
        """The path of the database."""
        return self.place.path("home/store/answers.sqlite")

    def prepare(self) -> None:
        """Makes what is there before."""

    def arguments(self) -> list[str]:
        """The command line, without the store."""
        raise NotImplementedError

    def learn(self, printed: str) -> None:
        """Takes in what is there after a run that nothing happened to."""

    def problem(self, printed: str, succeeded: bool) -> str | None:
        """What is wrong with what is there after a run that printed something; None where nothing is."""
        export = self.place.run("export-mine", "--format", "json", store="home/store")
        if export.returncode != 0:
            return f"the store can't be read: {export.stderr}"
        if (verdict := contents.integrity(self.database)) != "ok":
            return f"integrity: {verdict}"
        if problem := self.difference(printed, succeeded):
            return problem
        check = self.place.run("store", "check", store="home/store")
        if check.returncode != 0:
            return f"store check: {check.stdout}{check.stderr}"
        again = self.run()
        if again.returncode != 0:
            return f"the same once more fails: {again.stderr}"
        return self.difference(again.stdout, True)

    def difference(self, printed: str, succeeded: bool) -> str | None:
        """What the store holds and may not hold, or doesn't and must."""
        raise NotImplementedError


class Save(Work):
    """Answering a question."""

    name = "save"
    text = json.dumps({"answers": {"q2": "SAVED"}}) + "\n"

    def prepare(self) -> None:
        self.place.succeed(
            "reflect", "case-1", "--json", store="home/store",
            text=json.dumps({"answers": {"q1": "KEPT"}}) + "\n")

    def arguments(self) -> list[str]:
        return ["reflect", "case-1", "--json"]

    def difference(self, printed: str, succeeded: bool) -> str | None:
        found = contents.words(self.place, "home/store")
        allowed = [["KEPT", "SAVED"]]
        if '"answered"' not in printed and not succeeded:
            allowed.append(["KEPT"])
        return None if found in allowed else f"{found} is not among {allowed}"


class Begin(Work):
    """Making a store with the first answer."""

    name = "begin"
    text = json.dumps({"answers": {"q1": "FIRST"}}) + "\n"

    def arguments(self) -> list[str]:
        return ["reflect", "case-1", "--json"]

    def difference(self, printed: str, succeeded: bool) -> str | None:
        found = contents.words(self.place, "home/store")
        allowed = [["FIRST"]]
        if '"answered"' not in printed and not succeeded:
            allowed.append([])
        return None if found in allowed else f"{found} is not among {allowed}"


def make_bundles(place: Workplace, chance: random.Random) -> list[str]:
    """A trainer's store `trainer` with a cohort, and the files that its members hand in."""
    place.succeed("cohort", "create", "Group", "--case", "case-1", "-o", "code", store="trainer")
    paths = []
    for number in range(MEMBERS):
        store = f"member-{number}"
        session = Session(place, "case-1", store, chance)
        session.talk()
        session.end()
        place.succeed("cohort", "join", "code", store=store)
        paths.append(place.path(f"{store}.casebook"))
        place.succeed("submit", "--yes", "-o", paths[-1], store=store)
    return paths


class Merge(Work):
    """Collecting what members handed in."""

    name = "merge"

    def prepare(self) -> None:
        self.bundles = make_bundles(self.place, random.Random(7))
        os.rename(self.place.path("trainer"), self.place.path("home/store"))

    def arguments(self) -> list[str]:
        return ["collect", *self.bundles]

    def learn(self, printed: str) -> None:
        self.after = self.by_person()

    def by_person(self) -> dict[object, list[tuple[object, ...]]]:
        """The rows of each person."""
        found: dict[object, list[tuple[object, ...]]] = {}
        for row in contents.rows(self.database):
            found.setdefault(row[1], []).append(row)
        return found

    def difference(self, printed: str, succeeded: bool) -> str | None:
        found = self.by_person()
        if any(self.after.get(person) != rows for person, rows in found.items()):
            return "a bundle is half merged"
        acknowledged = sum(os.path.basename(path) in printed for path in self.bundles)
        wanted = MEMBERS if succeeded else acknowledged
        return None if len(found) >= wanted else f"{len(found)} bundles of {wanted} are there"


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


class BackUp(Work):
    """Writing a copy of the store."""

    name = "back up"

    def prepare(self) -> None:
        session = Session(self.place, "case-1", "home/store", random.Random(7))
        session.talk()
        session.end()
        os.mkdir(self.place.path("home/elsewhere"))

    def arguments(self) -> list[str]:
        return ["store", "backup", "-o", self.place.path("home/elsewhere/copy.sqlite")]

    def run(self, tracer: list[str] | None = None) -> subprocess.CompletedProcess[str]:
        copy = self.place.path("home/elsewhere/copy.sqlite")
        if tracer is None and os.path.exists(copy):
            os.unlink(copy)
        return super().run(tracer)

    def learn(self, printed: str) -> None:
        self.rows = contents.rows(self.database)

    def difference(self, printed: str, succeeded: bool) -> str | None:
        copy = self.place.path("home/elsewhere/copy.sqlite")
        if contents.rows(self.database) != self.rows:
            return "the store is another one"
        if not os.path.exists(copy):
            return "there is no copy" if succeeded or "the whole store" in printed else None
        if (verdict := contents.integrity(copy)) != "ok":
            return f"integrity of the copy: {verdict}"
        return None if contents.rows(copy) == self.rows else "the copy is not whole"


class Restore(BackUp):
    """Putting a backup in the place of the store."""

    name = "restore"

    def prepare(self) -> None:
        super().prepare()
        self.place.succeed(*super().arguments(), store="home/store")
        self.backup = contents.rows(self.database)
        self.place.succeed(
            "reflect", "case-1", "--json", "--again", store="home/store",
            text=json.dumps({"answers": {"q1": "LATER"}}) + "\n")
        self.present = contents.rows(self.database)

    def arguments(self) -> list[str]:
        return ["store", "restore", self.place.path("home/elsewhere/copy.sqlite")]

    def run(self, tracer: list[str] | None = None) -> subprocess.CompletedProcess[str]:
        return Work.run(self, tracer)

    def learn(self, printed: str) -> None:
        if contents.rows(self.database) != self.backup:
            raise AssertionError("another store was restored")

    def difference(self, printed: str, succeeded: bool) -> str | None:
        found = contents.rows(self.database)
        if found == self.backup or (found == self.present and not succeeded):
            return None
        return "neither the old nor the new store is there"


class Erase(Work):
    """Erasing everything of the person."""

    name = "erase"

    def prepare(self) -> None:
        for number in range(1, 4):
            self.place.succeed(
                "reflect", "case-1", "--json", store="home/store",
                text=json.dumps({"answers": {f"q{number}": f"{SECRET} {number}"}}) + "\n")
        self.place.succeed(
            "store", "backup", "-o", self.place.path("home/copy"), store="home/store")
        os.unlink(self.place.path("home/copy"))
        shutil.rmtree(self.place.path("home/store/backups"), ignore_errors=True)
        self.place.succeed("history", store="home/store")

    def arguments(self) -> list[str]:
        return ["erase-mine", "--yes", "--language", "en"]

    def difference(self, printed: str, succeeded: bool) -> str | None:
        found = contents.words(self.place, "home/store")
        gone = succeeded or "Erased" in printed
        if found and (gone or found != [f"{SECRET} {number}" for number in range(1, 4)]):
            return f"{found} is stored"
        rest = contents.holds(self.place.path("home"), SECRET.encode()) if gone else []
        return f"the words are still in {rest}" if rest else None


OLD_ANSWERS = [
    ("c", "answered", "q", "WORDS"), ("c", "finished", None, None),
    *[("c", "answered", f"q{number}", "LONG " * 400) for number in range(20)],
]


def old_store(database: str) -> None:
    """Makes a store as version 1 of the program did; the tables are those of MigrationTests."""
    import sqlite3

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

ALL: list[type[Work]] = [Begin, Save, Migrate, BackUp, Restore, Erase]
