"""Several processes publish at once: each release is entered in the ledger."""

import glob
import subprocess
import unittest

from program import ENVIRONMENT, TIMEOUT, Workplace

CASES = 8


class PublishingTest(unittest.TestCase):
    def test_no_release_is_lost_from_the_ledger(self) -> None:
        place = Workplace(self, cases=CASES)
        place.succeed("demo", "cohort", "--people", "12", "--seed", "7")
        running = [
            subprocess.Popen(
                place.command("results", "--publish", "--case", f"case-{number}", store="store"),
                cwd=place.folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            for number in range(1, CASES + 1)]
        for process in running:
            _, said = process.communicate(timeout=TIMEOUT)
            self.assertEqual(process.returncode, 0, said)
        (ledger,) = glob.glob(place.path("store/published-*.jsonl"))
        with open(ledger, encoding="utf-8") as file:
            self.assertEqual(len(file.readlines()), CASES)


if __name__ == "__main__":
    unittest.main()
