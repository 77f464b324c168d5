"""Processes that are killed while they answer or merge: nothing that was acknowledged is lost."""

import collections
import random
import subprocess
import threading
import time
import unittest

import contents
from bundles import acknowledged, make_many
from program import ENVIRONMENT, Workplace
from session import Session
from sizes import KILLS, SEED

LIFETIME = 25
"""How many kills one store goes through."""

BUNDLES = 40
EVENTS = 60


def moment(chance: random.Random, usual: float) -> float:
    """When to kill, in seconds: a third of the time within the first milliseconds, or while starting."""
    if chance.random() < 0.33:
        return chance.uniform(0, 0.04)
    return chance.uniform(0, usual)


class KillTest(unittest.TestCase):
    def test_answers_survive(self) -> None:
        kills = KILLS - KILLS // 2
        chance = random.Random(SEED)
        place = Workplace(self)
        usual = self.session_time(place, chance)
        killed = 0
        for life in range((kills + LIFETIME - 1) // LIFETIME):
            store = f"store-{life}"
            stored: list[str] = []
            for _ in range(min(LIFETIME, kills - killed)):
                stored = self.kill(place, store, moment(chance, usual), chance, stored)
                killed += 1
            place.succeed("store", "check", store=store)
        print(f"\n  {killed} kills while answering", end=" ", flush=True)

    def session_time(self, place: Workplace, chance: random.Random) -> float:
        """How long a session takes that nobody kills."""
        start = time.monotonic()
        session = Session(place, "case-1", "timed", chance)
        session.talk()
        self.assertEqual(session.end()[0], 0)
        return time.monotonic() - start

    def kill(
        self, place: Workplace, store: str, delay: float, chance: random.Random, before: list[str]
    ) -> list[str]:
        """Kills a session; what is stored then is what was, what it acknowledged, and at most what it was
        told last."""
        session = Session(place, "case-1", store, chance)
        killer = threading.Timer(delay, session.process.kill)
        killer.start()
        session.talk()
        status, message = session.end()
        killer.cancel()
        self.assertIn(status, (0, -9), message)
        acknowledged = before + session.acknowledged
        stored = contents.words(place, store)
        self.assertEqual(stored[: len(acknowledged)], acknowledged, f"killed after {delay} s")
        self.assertIn(stored[len(acknowledged):], ([], [session.sent]))
        database = place.path(f"{store}/answers.sqlite")
        self.assertEqual(contents.integrity(database), "ok")
        return stored

    def test_merges_survive(self) -> None:
        kills = KILLS // 2
        chance = random.Random(SEED)
        place = Workplace(self)
        files = make_many(place, BUNDLES, EVENTS)
        place.copy("trainer", "begun")
        start = time.monotonic()
        place.succeed("collect", *files, store="trainer")
        usual = time.monotonic() - start
        whole = contents.rows(place.path("trainer/answers.sqlite"))
        for kill in range(kills):
            if kill % LIFETIME == 0:
                place.copy("begun", "trainer")
            self.kill_merge(place, chance.sample(files, 10), moment(chance, usual / 2), whole)
            if kill % LIFETIME == LIFETIME - 1:
                place.succeed("collect", *files, store="trainer")
                place.succeed("store", "check", store="trainer")
                self.assertEqual(contents.rows(place.path("trainer/answers.sqlite")), whole)
        print(f"\n  {kills} kills while merging", end=" ", flush=True)

    def kill_merge(
        self, place: Workplace, files: list[str], delay: float, whole: list[tuple[object, ...]]
    ) -> None:
        """Kills a process that merges; what is stored then is whole bundles, those it acknowledged among them."""
        process = subprocess.Popen(
            place.command("collect", *files, store="trainer"), cwd=place.folder, env=ENVIRONMENT,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        killer = threading.Timer(delay, process.kill)
        killer.start()
        printed, message = process.communicate()
        killer.cancel()
        self.assertIn(process.returncode, (0, -9), message)
        place.succeed("history", store="trainer")
        stored = contents.rows(place.path("trainer/answers.sqlite"))
        self.assertLessEqual(set(stored), set(whole))
        persons = collections.Counter(row[1] for row in stored)
        self.assertEqual(set(persons.values()) - {EVENTS}, set())
        self.assertLessEqual(set(acknowledged(printed)), {str(person)[:6] for person in persons})
        self.assertEqual(contents.integrity(place.path("trainer/answers.sqlite")), "ok")


if __name__ == "__main__":
    unittest.main()
