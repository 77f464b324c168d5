"""Erasing what a person wrote."""

import json
import os
import shutil

import contents
from works.work import Work

SECRET = "SECRET-OF-THE-PERSON"


class Erase(Work):
    """Erasing everything of the person."""

    name = "erase"

    def prepare(self) -> None:
        for number in range(1, 4):
            self.place.succeed(
                "reflect", "case-1", "--json", store="home/store",
                text=json.dumps({"answers": {f"q{number}": f"{SECRET} {number}"}}) + "\n")
        self.place.succeed(
            "store", "backup", "-o", self.place.path("home/copy"), store="home/store")
        os.unlink(self.place.path("home/copy"))
        shutil.rmtree(self.place.path("home/store/backups"), ignore_errors=True)
        self.place.succeed("history", store="home/store")

    def arguments(self) -> list[str]:
        return ["erase-mine", "--yes", "--language", "en"]

    def difference(self, printed: str, succeeded: bool) -> str | None:
        found = contents.words(self.place, "home/store")
        gone = succeeded or "Erased" in printed
        if found and (gone or found != [f"{SECRET} {number}" for number in range(1, 4)]):
            return f"{found} is stored"
        rest = contents.holds(self.place.path("home"), SECRET.encode()) if gone else []
        return f"the words are still in {rest}" if rest else None
