"""Copies of a store."""

import json
import os
import random
import subprocess

import contents
from session import Session
from works.work import Work


class BackUp(Work):
    """Writing a copy of the store."""

    name = "back up"

    def prepare(self) -> None:
        session = Session(self.place, "case-1", "home/store", random.Random(7))
        session.talk()
        session.end()
        os.mkdir(self.place.path("home/elsewhere"))

    def arguments(self) -> list[str]:
        return ["store", "backup", "-o", self.place.path("home/elsewhere/copy.sqlite")]

    def run(self, tracer: list[str] | None = None) -> subprocess.CompletedProcess[str]:
        copy = self.place.path("home/elsewhere/copy.sqlite")
        if tracer is None and os.path.exists(copy):
            os.unlink(copy)
        return super().run(tracer)

    def learn(self, printed: str) -> None:
        self.rows = contents.rows(self.database)

    def difference(self, printed: str, succeeded: bool) -> str | None:
        copy = self.place.path("home/elsewhere/copy.sqlite")
        if contents.rows(self.database) != self.rows:
            return "the store is another one"
        if not os.path.exists(copy):
            return "there is no copy" if succeeded or "the whole store" in printed else None
        if (verdict := contents.integrity(copy)) != "ok":
            return f"integrity of the copy: {verdict}"
        return None if contents.rows(copy) == self.rows else "the copy is not whole"


class Restore(BackUp):
    """Putting a backup in the place of the store."""

    name = "restore"

    def prepare(self) -> None:
        super().prepare()
        self.place.succeed(*super().arguments(), store="home/store")
        self.backup = contents.rows(self.database)
        self.place.succeed(
            "reflect", "case-1", "--json", "--again", store="home/store",
            text=json.dumps({"answers": {"q1": "LATER"}}) + "\n")
        self.present = contents.rows(self.database)

    def arguments(self) -> list[str]:
        return ["store", "restore", self.place.path("home/elsewhere/copy.sqlite")]

    def run(self, tracer: list[str] | None = None) -> subprocess.CompletedProcess[str]:
        return Work.run(self, tracer)

    def learn(self, printed: str) -> None:
        if contents.rows(self.database) != self.backup:
            raise AssertionError("another store was restored")

    def difference(self, printed: str, succeeded: bool) -> str | None:
        found = contents.rows(self.database)
        if found == self.backup or (found == self.present and not succeeded):
            return None
        return "neither the old nor the new store is there"
