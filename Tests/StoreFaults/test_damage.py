"""Damaged databases are refused or set aside, in words, and as they are."""

import os
import random
import re
import shutil
import subprocess
import unittest

import contents
import damage
import tracing
from program import Workplace, says_clearly
from session import Session
from sizes import DAMAGED, SEED


class DamageTest(unittest.TestCase):
    def setUp(self) -> None:
        self.place = Workplace(self)
        session = Session(self.place, "case-1", "sound", random.Random(SEED))
        session.talk()
        self.assertEqual(session.end()[0], 0)
        self.told = session.acknowledged
        with open(self.place.path("sound/answers.sqlite"), "rb") as file:
            self.sound = file.read()

    def damaged(self, data: bytes) -> str:
        """A store with these bytes; the path of its database."""
        shutil.rmtree(self.place.path("store"), ignore_errors=True)
        os.mkdir(self.place.path("store"), 0o700)
        return self.place.write("store/answers.sqlite", data)

    def test_damaged_databases_are_refused_as_they_are(self) -> None:
        chance = random.Random(SEED)
        refused = unharmed = noticed = 0
        for number in range(DAMAGED):
            harm = damage.DATABASES[number % len(damage.DATABASES)]
            data = harm(self.sound, chance)
            with self.subTest(harm=harm.__name__, number=number):
                path = self.damaged(data)
                outcome = self.place.run("history")
                if outcome.returncode == 3:
                    self.assert_refused(path, data, outcome)
                    refused += 1
                    continue
                self.assertEqual(outcome.returncode, 0, outcome.stderr)
                check = self.place.run("store", "check")
                if check.returncode == 0:
                    self.assertEqual(contents.words(self.place), self.told)
                    unharmed += 1
                else:
                    self.assertIn(check.returncode, (1, 3), check.stderr)
                    noticed += 1
        print(
            f"\n  {DAMAGED} damaged databases: {refused} refused, {noticed} found by the check, "
            f"{unharmed} with everything there", end=" ", flush=True)
        self.assertGreater(refused, DAMAGED // 2)

    def assert_refused(
        self, path: str, data: bytes, outcome: subprocess.CompletedProcess[str]
    ) -> None:
        """Asserts that a refusal is clear, and that the database is as it was."""
        self.assertTrue(says_clearly(outcome), outcome.stderr)
        self.assertRegex(outcome.stderr, f"{re.escape(path)}|store check")
        with open(path, "rb") as file:
            self.assertEqual(file.read() == data, True, "the file was changed")
        self.assertEqual(self.place.run("export-mine").returncode, 3)
        self.assertIn(self.place.run("store", "check").returncode, (1, 3))
        with open(path, "rb") as file:
            self.assertEqual(file.read() == data, True, "the file was changed")

    def test_a_journal_of_another_database_does_no_harm(self) -> None:
        if reason := tracing.unavailable():
            self.skipTest(reason)
        tracer = tracing.tracer("/dev/null", "unlink:signal=KILL:when=1", calls=["unlink"])
        self.place.run("store", "check", store="other")
        self.place.run(
            "reflect", "case-1", "--json", store="other", text='{"answers": {"q1": "OTHER"}}\n',
            tracer=tracer)
        journal = self.place.path("other/answers.sqlite-journal")
        self.assertTrue(os.path.exists(journal))
        path = self.damaged(self.sound)
        shutil.copy(journal, path + "-journal")
        outcome = self.place.run("history")
        if outcome.returncode == 3:
            self.assertTrue(says_clearly(outcome), outcome.stderr)
            with open(path, "rb") as file:
                self.assertEqual(file.read() == self.sound, True, "the file was changed")
        else:
            self.assertEqual(contents.words(self.place), self.told)


if __name__ == "__main__":
    unittest.main()
