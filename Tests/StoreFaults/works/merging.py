"""Collecting what others handed in."""

import os
import random
import subprocess

import contents
from bundles import MEMBERS, acknowledged, hand_in
from works.work import Work


class Merge(Work):
    """Collecting what members handed in."""

    name = "merge"

    def prepare(self) -> None:
        self.bundles = hand_in(self.place, random.Random(7))
        os.rename(self.place.path("trainer"), self.place.path("home/store"))

    def arguments(self) -> list[str]:
        return ["collect", *self.bundles]

    def learn(self, printed: str) -> None:
        self.after = self.by_person()

    def by_person(self) -> dict[object, list[tuple[object, ...]]]:
        """The rows of each person."""
        found: dict[object, list[tuple[object, ...]]] = {}
        for row in contents.rows(self.database):
            found.setdefault(row[1], []).append(row)
        return found

    def fails_well(self, outcome: subprocess.CompletedProcess[str]) -> bool:
        refused = outcome.returncode == 1 and ".casebook: refused. " in outcome.stdout
        return refused or super().fails_well(outcome)

    def difference(self, printed: str, succeeded: bool) -> str | None:
        found = self.by_person()
        if any(self.after.get(person) != rows for person, rows in found.items()):
            return "a bundle is half merged"
        if succeeded and len(found) < MEMBERS:
            return f"{len(found)} bundles of {MEMBERS} are there"
        known = {str(person)[:6] for person in found}
        lost = [person for person in acknowledged(printed) if person not in known]
        return f"{lost} was acknowledged and is not there" if lost else None
