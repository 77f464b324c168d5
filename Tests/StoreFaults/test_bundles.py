"""Bundles that were changed are refused by name, and the store stays as it is, byte for byte."""

import base64
import binascii
import os
import random
import shutil
import unittest

import contents
import damage
from bundles import hand_in
from program import Workplace
from sizes import MUTATIONS, SEED

BATCH = 250
"""How many files one command collects."""


def holds(bundle: bytes) -> tuple[bytes, bytes] | None:
    """The head and the sealed bytes of a bundle; None where there are none."""
    head, _, sealed = bundle.partition(b"\n")
    try:
        return head, base64.b64decode(sealed.removesuffix(b"\n"), validate=True)
    except binascii.Error:
        return None


class BundleTest(unittest.TestCase):
    def test_changed_bundles_are_refused_by_name(self) -> None:
        place = Workplace(self)
        chance = random.Random(SEED)
        paths = hand_in(place, chance)
        place.succeed("collect", *paths, store="trainer")
        originals = []
        for path in paths:
            with open(path, "rb") as file:
                originals.append(file.read())
        before = contents.fingerprints(place.path("trainer"))
        os.mkdir(place.path("mutated"))
        for start in range(0, MUTATIONS, BATCH):
            files = [
                self.mutated(place, number, originals, chance)
                for number in range(start, min(start + BATCH, MUTATIONS))
            ]
            outcome = place.run("collect", *files, store="trainer")
            self.assertEqual(outcome.returncode, 1, outcome.stderr)
            said = outcome.stdout + outcome.stderr
            for path in files:
                lines = [line for line in said.splitlines() if os.path.basename(path) in line]
                self.assertEqual(len(lines), 1, f"{path}: {lines}")
            self.assertEqual(contents.fingerprints(place.path("trainer")), before)
        shutil.rmtree(place.path("mutated"))

    def mutated(
        self, place: Workplace, number: int, originals: list[bytes], chance: random.Random
    ) -> str:
        """Writes a changed bundle; one that still holds the same is no changed one."""
        original = chance.choice(originals)
        while True:
            data = original
            for _ in range(chance.choice((1, 1, 2))):
                data = chance.choice(damage.BUNDLES)(data, chance) if data else b"?"
            if chance.random() < 0.2:
                other = chance.choice(originals)
                data = original.split(b"\n")[0] + b"\n" + other.split(b"\n", 1)[1]
            if holds(data) != holds(original):
                return place.write(f"mutated/bundle-{number}.casebook", data)


if __name__ == "__main__":
    unittest.main()
