"""The model of a disk must find what a database loses that doesn't sync enough, and nothing else."""

import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import unittest

import contents
import tracing
from disk import File, Folder, Truncation, Write
from recording import Cut, Recording
from sizes import SEED

CUTS = 120
WRITER = """
import sqlite3, sys
database = sqlite3.connect(sys.argv[1])
database.execute(f"PRAGMA synchronous = {sys.argv[2]}")
database.execute("CREATE TABLE IF NOT EXISTS t (a INTEGER PRIMARY KEY, b TEXT)")
database.commit()
for number in range(12):
    database.execute("INSERT INTO t VALUES (?, ?)", (number, "x" * 3000))
    database.commit()
    print(number, flush=True)
"""


class ModelTest(unittest.TestCase):
    def after(self, file: File) -> set[bytes]:
        """What a file may hold after a cut."""
        chance = random.Random(SEED)
        return {file.after_cut(chance) for _ in range(300)}

    def test_what_is_synced_stays(self) -> None:
        file = File()
        file.change(Write(0, b"one"))
        file.sync()
        self.assertEqual(self.after(file), {b"one"})

    def test_what_is_not_synced_may_go_in_any_order(self) -> None:
        file = File(b"....")
        file.change(Write(0, b"A"))
        file.change(Write(3, b"B"))
        self.assertEqual(self.after(file), {b"....", b"A...", b"...B", b"A..B"})
        file.change(Truncation(1))
        self.assertIn(b"A", self.after(file))
        self.assertIn(b"A..B", self.after(file))

    def test_writes_tear_at_sectors(self) -> None:
        file = File(b"-" * 1024)
        file.change(Write(256, b"x" * 512))
        self.assertIn(b"-" * 512 + b"x" * 256 + b"-" * 256, self.after(file))

    def test_entries_change_in_order_until_the_folder_is_synced(self) -> None:
        folder = Folder()
        for name in "ab":
            folder.change(**{name: File()})
        folder.sync()
        folder.change(a=None)
        folder.change(b=None)
        found = set()
        chance = random.Random(SEED)
        with tempfile.TemporaryDirectory() as work:
            for number in range(50):
                path = os.path.join(work, str(number))
                folder.write_after_cut(path, chance)
                found.add("".join(sorted(os.listdir(path))))
        self.assertEqual(found, {"ab", "b", ""})


class ProofTest(unittest.TestCase):
    def setUp(self) -> None:
        if reason := tracing.unavailable():
            self.skipTest(reason)

    def losses(self, synchronous: str) -> int:
        """How many of the cuts lose something acknowledged, or leave a damaged database."""
        with tempfile.TemporaryDirectory(prefix="casebook-faults-") as work:
            root = os.path.join(work, "root")
            os.mkdir(root)
            recording = Recording(root, os.path.join(work, "recording"))
            database = os.path.join(root, "test.sqlite")
            subprocess.run(
                recording.tracer() + [sys.executable, "-c", WRITER, database, synchronous],
                check=True, stdout=subprocess.DEVNULL)
            return sum(map(self.loses, recording.cuts(CUTS, random.Random(SEED))))

    def loses(self, cut: Cut) -> bool:
        """Whether a cut did harm."""
        acknowledged = {int(line) for line in cut.printed.split()}
        path = os.path.join(cut.folder, "test.sqlite")
        try:
            with sqlite3.connect(path) as database:
                found = {row[0] for row in database.execute("SELECT a FROM t WHERE length(b) = 3000")}
            return not acknowledged <= found or contents.integrity(path) != "ok"
        except sqlite3.DatabaseError:
            return bool(acknowledged)

    def test_without_syncs_much_is_lost(self) -> None:
        self.assertGreater(self.losses("OFF"), CUTS // 4)

    def test_a_sync_too_few_is_found(self) -> None:
        self.assertGreater(self.losses("NORMAL"), 0)

    def test_a_journal_that_may_come_back_is_found(self) -> None:
        self.assertGreater(self.losses("FULL"), 0)

    def test_with_every_sync_nothing_is_lost(self) -> None:
        self.assertEqual(self.losses("EXTRA"), 0)


if __name__ == "__main__":
    unittest.main()
