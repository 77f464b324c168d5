"""The power goes while the program works: everything that it acknowledged before is there afterwards."""

import os
import random
import shutil
import unittest

import contents
import tracing
from program import Workplace
from recording import Recording
from session import Session
from sizes import CUTS, SEED
from works import ALL, Begin, Erase, Merge, Save, Work


class PowerCutTest(unittest.TestCase):
    def setUp(self) -> None:
        if reason := tracing.unavailable():
            self.skipTest(reason)

    def test_answers_survive(self) -> None:
        """Half of the cuts: two sessions in a new store."""
        place = Workplace(self)
        os.mkdir(place.path("home"))
        chance = random.Random(SEED)
        recording = Recording(place.path("home"), place.path("recording"))
        told: list[str] = []
        for _ in range(2):
            session = Session(place, "case-1", "home/store", chance, recording.tracer())
            session.talk()
            self.assertEqual(session.end()[0], 0)
            told += session.acknowledged
        for cut in recording.cuts(CUTS - CUTS // 2, chance):
            with self.subTest(moment=cut.moment):
                shutil.rmtree(place.path("home"))
                os.rename(cut.folder, place.path("home"))
                stored = contents.words(place, "home/store")
                acknowledged = cut.printed.count('"answered"')
                self.assertEqual(stored, told[: len(stored)])
                self.assertGreaterEqual(len(stored), acknowledged)
                self.assertLessEqual(len(stored), acknowledged + 1)
                self.assertEqual(
                    contents.integrity(place.path("home/store/answers.sqlite")), "ok")

    def test_every_kind_of_work_survives(self) -> None:
        """The other half, and what becomes of an interrupted change when the power goes once more."""
        for kind in ALL:
            work = kind(Workplace(self))
            recording = Recording(work.place.path("home"), work.place.path("recording"))
            self.assertEqual(work.run(recording.tracer()).returncode, 0)
            self.cut(work, recording, CUTS // 2 // len(ALL))

    def test_recovery_survives(self) -> None:
        """A process is killed before its change is whole; the power goes while the next one goes on."""
        for kind, call in ((Begin, "fsync"), (Save, "unlink"), (Merge, "unlink"), (Erase, "unlink")):
            work = kind(Workplace(self))
            recording = Recording(work.place.path("home"), work.place.path("recording"))
            killed = work.run(recording.tracer(f"{call}:signal=KILL:when=1"))
            self.assertIn(killed.returncode, (-9, 137))
            work.run(recording.tracer())
            self.cut(work, recording, max(4, CUTS // 50))

    def cut(self, work: Work, recording: Recording, number: int) -> None:
        """Cuts a run of a kind of work off."""
        for cut in recording.cuts(number, random.Random(SEED)):
            with self.subTest(work=work.name, moment=cut.moment):
                shutil.rmtree(work.place.path("home"))
                os.rename(cut.folder, work.place.path("home"))
                self.assertIsNone(work.problem(cut.printed, succeeded=False), cut.printed)


if __name__ == "__main__":
    unittest.main()
