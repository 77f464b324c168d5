#!/usr/bin/env python3
"""Measures the store of answers: collecting a thousand bundles, and saving an answer among a million.

Both stand beside what plain SQLite takes for the same in the same run: the rows put into the same table with its
index in one transaction, and one row a transaction, with the pragmas of the store.
"""

import argparse
import dataclasses
import json
import os
import pathlib
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

from run import CASEBOOK, HERE, Figure, measure

BUNDLE_MAKER = HERE.parent / ".build/release/BundleMaker"
PRAGMAS = (
    "journal_mode = DELETE", "synchronous = EXTRA", "secure_delete = ON", "foreign_keys = ON",
    "trusted_schema = OFF",
)
QUESTIONS = 100
CHUNK = 20_000


@dataclasses.dataclass
class Delays:
    """How long single steps took, in milliseconds."""

    median: float
    p99: float

    @staticmethod
    def of(seconds: list[float]) -> "Delays":
        """The delays behind single times."""
        ordered = sorted(second * 1000 for second in seconds)
        return Delays(statistics.median(ordered), ordered[int(len(ordered) * 0.99)])


class StoreBench:
    """A trainer's store, and what members hand in."""

    def __init__(self, work: pathlib.Path) -> None:
        self.work = work
        self.store = work / "store"
        self.bundles = work / "bundles"
        (work / "cases").mkdir(exist_ok=True)
        questions = "".join(f"{n}. What would you do? {{#q{n}}}\n" for n in range(1, QUESTIONS + 1))
        (work / "cases/case.md").write_text(
            "---\ntitle: A case\nlanguage: en\n---\n\n## Description\n\nIt happened.\n\n"
            f"## Analysis\n\nWhy.\n\n## Questions\n\n{questions}")

    def command(self, *arguments: str) -> list[str]:
        """The program's command line for the store."""
        return [str(CASEBOOK), *arguments, "--store", str(self.store)]

    def make_bundles(self, members: int, events: int) -> None:
        """Makes the cohort and what its members hand in."""
        code = self.work / "code"
        self.bundles.mkdir()
        subprocess.run(
            self.command("cohort", "create", "Group", "--case", "case", "-o", str(code)),
            cwd=self.work, check=True, stderr=subprocess.DEVNULL)
        subprocess.run(
            [BUNDLE_MAKER, code, self.bundles, str(members), str(events)], check=True)

    def collect(self) -> Figure:
        """Collects everything."""
        files = sorted(str(path) for path in self.bundles.iterdir())
        return measure(self.command("collect", *files), self.work)

    def insert(self) -> float:
        """Puts the rows of the store into the same table of a new database, in the order of the bundles.

        Only inserting and committing is timed, not reading the rows.
        """
        source = sqlite3.connect(self.store / "answers.sqlite")
        target = empty_copy(source, self.work / "floor.sqlite")
        columns = len(source.execute("SELECT * FROM event LIMIT 1").fetchone())
        rows = source.execute("SELECT * FROM event ORDER BY person, id")
        statement = f"INSERT INTO event VALUES ({', '.join('?' * columns)})"
        target.execute("BEGIN IMMEDIATE")
        seconds = 0.0
        while chunk := rows.fetchmany(CHUNK):
            start = time.monotonic()
            target.executemany(statement, chunk)
            seconds += time.monotonic() - start
        start = time.monotonic()
        target.execute("COMMIT")
        seconds += time.monotonic() - start
        target.close()
        return seconds

    def save(self) -> list[float]:
        """How long it takes from each answer given to `reflect --json` to the line that acknowledges it."""
        seconds: list[float] = []
        process = subprocess.Popen(
            self.command("reflect", "case", "--json", "--again"), cwd=self.work, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert process.stdin and process.stdout
        start = 0.0
        for line in process.stdout:
            record = json.loads(line)
            if record.get("event") == "answered":
                seconds.append(time.monotonic() - start)
            step = record.get("step")
            if step not in ("answer", "reconsider", "commit"):
                continue
            name = record.get("question")
            answer = {"answers": {name: "字" * 60}} if step == "answer" else {"skip": [name]}
            text = "{}" if step == "commit" else json.dumps(answer)
            start = time.monotonic()
            process.stdin.write(text + "\n")
            process.stdin.flush()
            if step == "commit":
                process.stdin.close()
        if process.wait() not in (0, None):
            sys.exit("reflect failed")
        return seconds

    def insert_one_by_one(self) -> list[float]:
        """How long plain SQLite takes to add each of some rows, in a transaction of its own, to as many."""
        database = connect(self.work / "floor.sqlite")
        row = database.execute("SELECT * FROM event LIMIT 1").fetchone()
        statement = f"INSERT INTO event VALUES ({', '.join('?' * len(row))})"
        seconds = []
        for _ in range(QUESTIONS):
            start = time.monotonic()
            database.execute("BEGIN IMMEDIATE")
            database.execute(statement, (new_id(), *row[1:]))
            database.execute("COMMIT")
            seconds.append(time.monotonic() - start)
        database.close()
        return seconds


def new_id() -> bytes:
    """An identity as the program makes them, which begins with the time."""
    return (time.time_ns() // 1_000_000).to_bytes(6) + os.urandom(10)


def connect(path: pathlib.Path) -> sqlite3.Connection:
    """A database with the pragmas of the store."""
    database = sqlite3.connect(path, isolation_level=None)
    for pragma in PRAGMAS:
        database.execute(f"PRAGMA {pragma}").fetchall()
    return database


def empty_copy(source: sqlite3.Connection, path: pathlib.Path) -> sqlite3.Connection:
    """A new database with the table of the events, its index and its triggers, but without events."""
    path.unlink(missing_ok=True)
    database = connect(path)
    for (sql,) in source.execute(
        "SELECT sql FROM sqlite_master WHERE tbl_name = 'event' AND sql IS NOT NULL ORDER BY rowid"
    ).fetchall():
        database.execute(sql)
    return database


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--members", type=int, default=1000, help="how many bundles")
    parser.add_argument("--events", type=int, default=1000, help="how many answers each holds")
    parser.add_argument("--sessions", type=int, default=10, help="how many sessions of 100 answers")
    parser.add_argument("--work", type=pathlib.Path, help="a folder to work in; kept")
    parser.add_argument("--json", type=pathlib.Path, help="a file for the figures")
    options = parser.parse_args()
    for program in (CASEBOOK, BUNDLE_MAKER):
        if not program.exists():
            sys.exit(f"{program} is not there; run make bench.")
    work = options.work or pathlib.Path(tempfile.mkdtemp(prefix="casebook-bench-"))
    work.mkdir(parents=True, exist_ok=True)
    try:
        bench = StoreBench(work)
        bench.make_bundles(options.members, options.events)
        # What was written before must not be waited for by what is timed next.
        os.sync()
        collect = bench.collect()
        os.sync()
        floor = bench.insert()
        os.sync()
        saved, inserted = [], []
        for _ in range(options.sessions):
            saved += bench.save()
            inserted += bench.insert_one_by_one()
        save, alone = Delays.of(saved), Delays.of(inserted)
    finally:
        if not options.work:
            shutil.rmtree(work)
    total = options.members * options.events
    print(f"{options.members} bundles, {total} answers\n")
    print(f"collect {collect.seconds:.1f} s (cpu {collect.cpu:.1f} s), peak {collect.megabytes:.0f} MB")
    print(f"SQLite alone {floor:.1f} s")
    print(f"collect / SQLite alone, time{collect.seconds / floor:10.2f}\n")
    print(f"save    median {save.median:.1f} ms, p99 {save.p99:.1f} ms, among {total} answers")
    print(f"SQLite alone median {alone.median:.1f} ms, p99 {alone.p99:.1f} ms")
    print(f"save / SQLite alone, p99{save.p99 / alone.p99:10.2f}")
    if options.json:
        options.json.write_text(json.dumps({
            "collect": dataclasses.asdict(collect), "insert": floor,
            "save": dataclasses.asdict(save), "insert one": dataclasses.asdict(alone)}, indent=2))


if __name__ == "__main__":
    main()
