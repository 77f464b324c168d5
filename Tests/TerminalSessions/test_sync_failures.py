"""A hub that is down, slow, cut short, restarted, or lies: nothing is lost, sent twice, or waited for without end."""

import os
import random
import signal
import subprocess
import unittest

from classroom import MEMBERS
from hub import FAILURES, LIES_ABOUT_MEMBERS, LIES_ABOUT_PULLS, LIES_ABOUT_PUSHES
from session import CASEBOOK
from sync_classroom import SyncClassroom

ROUNDS = int(os.environ.get("SYNC_ROUNDS", "25"))
SEEDS = int(os.environ.get("SYNC_SEEDS", "1"))


class SyncFailureTest(SyncClassroom):
    def meet(self, name: str, trouble: list[str]) -> str:
        """Synchronises while something goes wrong."""
        self.hub.trouble = trouble
        said = self.sync(name, status=1) if name != "trainer" else self.lead(status=1)
        self.hub.trouble = []
        self.assertEqual(self.leftovers(name), [])
        return said

    def test_a_member_gets_over_every_failure(self) -> None:
        for trouble in LIES_ABOUT_MEMBERS + FAILURES:
            with self.subTest(enrolling=trouble):
                said = self.meet("ann", [trouble])
                self.assertIn("Nothing is lost", " ".join(said.split()))
        self.sync("ann")
        for trouble in FAILURES + LIES_ABOUT_PUSHES:
            with self.subTest(pushing=trouble):
                self.work("ann")
                if trouble in ("401", "413"):
                    # One gets a new token, the other halves what it sends.
                    self.hub.trouble = [trouble]
                    self.sync("ann")
                else:
                    self.meet("ann", [trouble])
                if trouble == "refuses everything":
                    self.assertIn("8 (forged)", self.casebook("ann", "sync", "--status", "--language", "en"))
                    self.sync("ann", "--again")
                self.sync("ann")
                self.assertEqual(len(self.hub.ids()), self.events("ann"))
        for trouble in FAILURES + LIES_ABOUT_PULLS:
            if trouble == "401":
                continue
            with self.subTest(fetching=trouble):
                # Nothing waits to be sent: the first request fetches.
                self.meet("ann", [trouble] * 50)
                self.sync("ann")
        self.assertNotIn("GET elsewhere", [request for request, _ in self.hub.log])
        self.sync("ben")
        self.check_everything_arrived_once()

    def test_a_trainer_gets_over_every_failure(self) -> None:
        self.hub.page = 3
        for name in MEMBERS:
            self.sync(name)
        for trouble in FAILURES + LIES_ABOUT_PULLS:
            for pages in range(3):
                with self.subTest(trouble=trouble, after=pages):
                    self.casebook("trainer", "sync", "--again", "--token-file", "token", status=0)
                    self.hub.trouble = ["honest"] * pages + [trouble] * 50
                    self.casebook("trainer", "sync", "--again", status=1)
                    self.assertGreater(len(self.hub.trouble), 40, "it is noticed soon")
                    self.hub.trouble = []
        self.check_everything_arrived_once()

    def test_a_cursor_that_a_lie_left_behind_holds_nobody_up(self) -> None:
        self.hub.page = 3
        self.sync("ann")
        self.casebook("trainer", "sync", "--token-file", "token")
        self.work("ann")
        self.sync("ann")
        self.hub.trouble = ["repeats its page", "close"]
        self.casebook("trainer", "sync", status=1)
        self.sync("ben")
        self.check_everything_arrived_once()

    def test_items_of_others_and_changed_ones_are_left_out(self) -> None:
        self.sync("ann")
        items = self.hub.items[self.cohort]
        first, second = dict(items[0]), dict(items[1])
        self.hub.items[self.cohort] = [
            dict(first, bundle=second["bundle"]), dict(first, writer="2" * 27), dict(first, id=second["id"]),
            dict(first, kind="withdrawal"), dict(first, signature=second["signature"]),
            dict(first, bundle="nonsense"), first, first]
        said = self.lead(status=1)
        self.assertIn("1 new entry of 1 member", said)
        self.assertIn("6 left out", said)
        # What is for the trainer is nothing for a member, and the other way round.
        self.hub.items[self.cohort] = [dict(first, reader=first["writer"], writer=None)]
        self.casebook("ann", "sync", "--again", status=1)

    def test_a_busy_hub_is_left_alone_as_long_as_it_asks(self) -> None:
        self.sync("ann")
        self.work("ann")
        self.assertIn("the hub is busy", self.meet("ann", ["429"]))
        requests = len(self.hub.log)
        self.background("ann")
        self.casebook("ann", "reflect", "small", "--again", "--answers", "ann.yml")
        self.assertEqual(len(self.hub.log), requests)
        self.assertIn("failed 1 time", self.casebook("ann", "sync", "--status", "--language", "en"))
        self.assertIn("the hub is busy", self.casebook("ann", "doctor", "--language", "en"))

    def test_who_is_killed_while_the_hub_hangs_leaves_nothing_behind(self) -> None:
        self.sync("ann")
        self.work("ann")
        self.hub.trouble = ["hang"]
        process = subprocess.Popen(
            [CASEBOOK, "sync", "--yes", "--store", self.path("ann")], cwd=self.person.folder,
            stdout=subprocess.DEVNULL, start_new_session=True)
        self.assertTrue(self.hub.hanging.wait(30))
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        self.hub.let_go.set()
        self.sync("ann")
        self.assertEqual(self.leftovers("ann"), [])
        self.sync("ben")
        self.check_everything_arrived_once()

    def test_whatever_happens_in_the_end_everything_is_there_once(self) -> None:
        kinds = FAILURES + LIES_ABOUT_PUSHES[:2] + LIES_ABOUT_PULLS + LIES_ABOUT_MEMBERS + ["honest"] * 20
        for seed in range(SEEDS):
            chance = random.Random(seed)
            for _ in range(ROUNDS):
                name = chance.choice(MEMBERS)
                match chance.randrange(6):
                    case 0: self.work(name)
                    case 1: self.hub.revoke_tokens()
                    case 2:
                        self.hub.stop()
                        subprocess.run(
                            [CASEBOOK, "sync", "--yes", "--store", self.path(name)], cwd=self.person.folder,
                            stdout=subprocess.DEVNULL)
                        self.hub.start()
                    case 3:
                        self.hub.page = chance.choice([1, 3, 500])
                        self.hub.trouble = [chance.choice(kinds) for _ in range(4)]
                        subprocess.run(
                            [CASEBOOK, "sync", "--token-file", "token", "--store", self.path("trainer")],
                            cwd=self.person.folder, stdout=subprocess.DEVNULL)
                    case _:
                        self.hub.trouble = [chance.choice(kinds) for _ in range(4)]
                        subprocess.run(
                            [CASEBOOK, "sync", "--yes", "--store", self.path(name)], cwd=self.person.folder,
                            stdout=subprocess.DEVNULL)
            self.hub.trouble, self.hub.page = [], 500
            for name in MEMBERS:
                self.sync(name)
            with self.subTest(seed=seed):
                self.check_everything_arrived_once()


if __name__ == "__main__":
    unittest.main()
