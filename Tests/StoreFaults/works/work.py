"""A run of the program that changes a store, and what may be found after it failed."""

import os
import subprocess

import contents
from program import Workplace, says_clearly


class Work:
    """A folder `home`, with a store in it, and one run of the program that changes it.

    Whatever happens to the run, the store must hold what it held before or what it should hold after, what was
    acknowledged must be there, and the same run once more must succeed.
    """

    name = ""
    text = ""
    """The standard input."""

    def __init__(self, place: Workplace) -> None:
        self.place = place
        os.mkdir(place.path("home"))
        self.prepare()
        place.copy("home", "before")
        outcome = self.run()
        if outcome.returncode != 0:
            raise AssertionError(f"{self.name} fails by itself: {outcome.stderr}")
        self.learn(outcome.stdout)
        self.reset()

    def reset(self) -> None:
        """Puts everything back to before the run."""
        self.place.copy("before", "home")

    def run(self, tracer: list[str] | None = None) -> subprocess.CompletedProcess[str]:
        """The run."""
        return self.place.run(*self.arguments(), store="home/store", text=self.text, tracer=tracer)

    @property
    def database(self) -> str:
        """The path of the database."""
        return self.place.path("home/store/answers.sqlite")

    def prepare(self) -> None:
        """Makes what is there before."""

    def arguments(self) -> list[str]:
        """The command line, without the store."""
        raise NotImplementedError

    def learn(self, printed: str) -> None:
        """Takes in what is there after a run that nothing happened to."""

    def fails_well(self, outcome: subprocess.CompletedProcess[str]) -> bool:
        """Whether a run that something happened to ends as it should and says so clearly."""
        return outcome.returncode == 0 or (outcome.returncode == 3 and says_clearly(outcome))

    def problem(self, printed: str, succeeded: bool) -> str | None:
        """What is wrong with what is there after a run that printed something; None where nothing is."""
        export = self.place.run("export-mine", "--format", "json", store="home/store")
        if export.returncode != 0:
            return f"the store can't be read: {export.stderr}"
        if (verdict := contents.integrity(self.database)) != "ok":
            return f"integrity: {verdict}"
        if problem := self.difference(printed, succeeded):
            return problem
        check = self.place.run("store", "check", store="home/store")
        if check.returncode != 0:
            return f"store check: {check.stdout}{check.stderr}"
        again = self.run()
        if again.returncode != 0:
            return f"the same once more fails: {again.stderr}"
        return self.difference(again.stdout, True)

    def difference(self, printed: str, succeeded: bool) -> str | None:
        """What the store holds and may not hold, or doesn't and must."""
        raise NotImplementedError
