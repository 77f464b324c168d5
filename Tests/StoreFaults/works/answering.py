"""Answering a question."""

import json

import contents
from works.work import Work


class Begin(Work):
    """Making a store with the first answer."""

    name = "begin"
    text = json.dumps({"answers": {"q1": "FIRST"}}) + "\n"

    def arguments(self) -> list[str]:
        return ["reflect", "case-1", "--json"]

    def difference(self, printed: str, succeeded: bool) -> str | None:
        found = contents.words(self.place, "home/store")
        allowed = [["FIRST"]]
        if '"answered"' not in printed and not succeeded:
            allowed.append([])
        return None if found in allowed else f"{found} is not among {allowed}"


class Save(Work):
    """Answering a question."""

    name = "save"
    text = json.dumps({"answers": {"q2": "SAVED"}}) + "\n"

    def prepare(self) -> None:
        self.place.succeed(
            "reflect", "case-1", "--json", store="home/store",
            text=json.dumps({"answers": {"q1": "KEPT"}}) + "\n")

    def arguments(self) -> list[str]:
        return ["reflect", "case-1", "--json"]

    def difference(self, printed: str, succeeded: bool) -> str | None:
        found = contents.words(self.place, "home/store")
        allowed = [["KEPT", "SAVED"]]
        if '"answered"' not in printed and not succeeded:
            allowed.append(["KEPT"])
        return None if found in allowed else f"{found} is not among {allowed}"
