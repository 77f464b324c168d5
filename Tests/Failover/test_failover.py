"""No acknowledged answer is lost, none is there twice, and writing goes on within ten seconds."""

import os
import random
import subprocess
import threading
import time
import unittest

from cluster import Cluster, programs, wait

ROUNDS = int(os.environ.get("FAILOVER_ROUNDS", "3"))
WRITERS = 3
LONGEST = 10.0
"""How long writing may stand still, in seconds."""


class Writer:
    """A program that stores events, and what was acknowledged to it."""

    def __init__(self, address: str, name: str) -> None:
        self.acknowledged: list[str] = []
        self.process = subprocess.Popen(
            [os.environ["WRITER"], address, name], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def read(self) -> None:
        """Takes down what is acknowledged."""
        for line in self.process.stdout:
            if line.endswith("\n"):
                self.acknowledged.append(line.strip())

    def end(self) -> None:
        """Ends the program."""
        self.process.kill()
        self.process.wait()
        self.reader.join()
        self.process.stdout.close()


@unittest.skipUnless(programs(), "PostgreSQL is not installed")
class FailoverTests(unittest.TestCase):
    """Rounds in which the primary is killed while three programs write."""

    def test_nothing_acknowledged_is_lost(self) -> None:
        """The servers change places in each round."""
        chance = random.Random(1)
        cluster = Cluster()
        self.addCleanup(cluster.close)
        longest, total = 0.0, 0
        for number in range(ROUNDS):
            writers = [Writer(cluster.address, f"{number}-{place}") for place in range(WRITERS)]
            try:
                wait(lambda: all(len(writer.acknowledged) > 5 for writer in writers))
                time.sleep(chance.uniform(0, 1))
                begun = time.monotonic()
                cluster.primary.kill()
                # What was acknowledged by then is read by then.
                time.sleep(0.1)
                before = [len(writer.acknowledged) for writer in writers]
                cluster.go_on()
                wait(lambda: all(len(w.acknowledged) > count + 5 for w, count in zip(writers, before)))
                longest = max(longest, time.monotonic() - begun)
            finally:
                for writer in writers:
                    writer.end()
            acknowledged = [event for writer in writers for event in writer.acknowledged]
            total += len(acknowledged)
            stored = set(cluster.primary.ask("SELECT replace(id::text, '-', '') FROM event").split())
            lost = [event for event in acknowledged if event not in stored]
            self.assertEqual(lost, [], f"lost in round {number + 1}")
            self.assertEqual(len(acknowledged), len(set(acknowledged)))
            twice = cluster.primary.ask("SELECT subject FROM event GROUP BY subject HAVING count(*) > 1")
            self.assertEqual(twice, "", f"there twice in round {number + 1}")
            cluster.attach()
        print(f"{ROUNDS} rounds, {total} acknowledged, writes back after {longest:.2f} s at the most")
        self.assertLess(longest, LONGEST)


if __name__ == "__main__":
    unittest.main()
