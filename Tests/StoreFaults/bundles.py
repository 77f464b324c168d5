"""What members of a cohort hand in."""

import os
import random
import re
import subprocess

from program import CASEBOOK, Workplace
from session import Session

BUNDLE_MAKER = os.path.join(os.path.dirname(CASEBOOK), "BundleMaker")
"""The program that makes bundles of any size, which is built with the tests."""

MEMBERS = 4


def make_cohort(place: Workplace) -> str:
    """A trainer's store `trainer` with a cohort; the path of the file with its code."""
    place.succeed("cohort", "create", "Group", "--case", "case-1", "-o", "code", store="trainer")
    return place.path("code")


def hand_in(place: Workplace, chance: random.Random) -> list[str]:
    """What a few members hand in who work through the case, join and submit, each in a store of their own."""
    code = make_cohort(place)
    paths = []
    for number in range(MEMBERS):
        store = f"member-{number}"
        session = Session(place, "case-1", store, chance)
        session.talk()
        session.end()
        place.succeed("cohort", "join", code, store=store)
        paths.append(place.path(f"{store}.casebook"))
        place.succeed("submit", "--yes", "-o", paths[-1], store=store)
    return paths


def make_many(place: Workplace, members: int, events: int) -> list[str]:
    """What many members hand in."""
    code = make_cohort(place)
    folder = place.path("bundles")
    os.mkdir(folder)
    subprocess.run([BUNDLE_MAKER, code, folder, str(members), str(events)], check=True)
    return [os.path.join(folder, f"member-{number}.casebook") for number in range(members)]


def acknowledged(printed: str) -> list[str]:
    """How the pseudonyms begin of those whose bundles `casebook collect` said it merged."""
    return re.findall(r", (\w{6}): \d+ new of \d+ entries\n", printed)
