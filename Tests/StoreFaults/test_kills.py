"""Processes that are killed while they answer or merge: nothing that was acknowledged is lost."""

import random
import threading
import time
import unittest

import contents
from program import Workplace
from session import Session
from sizes import KILLS, SEED

LIFETIME = 25
"""How many kills one store goes through."""


def moment(chance: random.Random, usual: float) -> float:
    """When to kill, in seconds: a third of the time within the first milliseconds, or while starting."""
    if chance.random() < 0.33:
        return chance.uniform(0, 0.04)
    return chance.uniform(0, usual)


class KillTest(unittest.TestCase):
    def test_answers_survive(self) -> None:
        chance = random.Random(SEED)
        place = Workplace(self)
        usual = self.session_time(place, chance)
        killed = 0
        for life in range((KILLS + LIFETIME - 1) // LIFETIME):
            store = f"store-{life}"
            stored: list[str] = []
            for _ in range(min(LIFETIME, KILLS - killed)):
                stored = self.kill(place, store, moment(chance, usual), chance, stored)
                killed += 1
            self.assertIn("", place.succeed("store", "check", store=store))
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


if __name__ == "__main__":
    unittest.main()
