"""Several processes on one store at once: none is told that the store is busy, and nothing is lost."""

import collections
import random
import threading
import time
import unittest

import contents
from bundles import hand_in
from program import Workplace
from session import Session
from sizes import PROCESSES, SECONDS, SEED

OTHERS = 3
"""The processes that do something else than answer."""


class ProcessTest(unittest.TestCase):
    def test_all_get_their_turn(self) -> None:
        place = Workplace(self, cases=PROCESSES)
        bundles = hand_in(place, random.Random(SEED))
        self.end = time.monotonic() + SECONDS
        self.told: dict[str, list[str]] = collections.defaultdict(list)
        self.problems: list[str] = []
        self.runs = 0
        work = [
            threading.Thread(target=self.answer, args=(place, f"case-{number}"))
            for number in range(1, PROCESSES - OTHERS + 1)
        ]
        for arguments in (
            ("collect", *bundles), ("export-mine", "--format", "json"), ("store", "check")):
            work.append(threading.Thread(target=self.repeat, args=(place, arguments)))
        for thread in work:
            thread.start()
        for thread in work:
            thread.join()
        self.assertEqual(self.problems, [])
        stored = collections.defaultdict(list)
        for case, kind, _, text in contents.answers(place, "trainer"):
            if kind == "answered":
                stored[case].append(text)
        self.assertEqual(stored, self.told)
        self.assertGreater(len(contents.rows(place.path("trainer/answers.sqlite"))), 0)
        self.assertEqual(contents.integrity(place.path("trainer/answers.sqlite")), "ok")
        answers = sum(map(len, self.told.values()))
        print(f"\n  {PROCESSES} processes, {self.runs} runs, {answers} answers", end=" ", flush=True)

    def answer(self, place: Workplace, case: str) -> None:
        """Works through a case again and again."""
        chance = random.Random(case)
        while time.monotonic() < self.end and not self.problems:
            session = Session(place, case, "trainer", chance)
            session.talk()
            status, message = session.end()
            self.told[case] += session.acknowledged
            self.take(case, status, message)

    def repeat(self, place: Workplace, arguments: tuple[str, ...]) -> None:
        """Runs a command again and again."""
        while time.monotonic() < self.end and not self.problems:
            outcome = place.run(*arguments, store="trainer")
            self.take(arguments[0], outcome.returncode, outcome.stdout * (outcome.returncode != 0) + outcome.stderr)

    def take(self, name: str, status: int, message: str) -> None:
        """Takes in how a run ended."""
        self.runs += 1
        if status != 0 or "casebook:" in message:
            self.problems.append(f"{name} ended with {status}: {message}")


if __name__ == "__main__":
    unittest.main()
