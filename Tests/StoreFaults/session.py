"""A session with `casebook reflect --json`, and what the program acknowledged in it."""

import itertools
import json
import random
import subprocess

from program import ENVIRONMENT, Workplace

NUMBERS = itertools.count(1)


def words(chance: random.Random) -> str:
    """An answer that no other is like; one in ten takes several pages of the database."""
    length = chance.randint(4_000, 20_000) if chance.random() < 0.1 else chance.randint(0, 200)
    return f"answer {next(NUMBERS)}" + "字" * (length // 3)


class Session:
    """A process that is asked and answered, line by line, until it ends or is ended."""

    def __init__(
        self, place: Workplace, case: str, store: str, chance: random.Random,
        tracer: list[str] | None = None,
    ) -> None:
        """Starts it; `tracer` stands before its command line."""
        self.chance = chance
        self.acknowledged: list[str] = []
        """The answers that the program said it stored, in order."""
        self.sent: str | None = None
        """The answer that it has been given and said nothing of yet."""
        self.process = subprocess.Popen(
            (tracer or []) + place.command("reflect", case, "--json", "--again", store=store),
            cwd=place.folder, env=ENVIRONMENT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True)

    def talk(self) -> None:
        """Answers everything that is asked, to the end."""
        assert self.process.stdout
        for line in self.process.stdout:
            if not line.endswith("\n"):
                break
            self.take(json.loads(line))

    def take(self, record: dict[str, str]) -> None:
        """Takes in a line of the program's, and answers it where it asks."""
        if record.get("event") == "answered" and self.sent is not None:
            self.acknowledged.append(self.sent)
            self.sent = None
        match record.get("step"):
            case "answer":
                self.sent = words(self.chance)
                self.say({"answers": {record["question"]: self.sent}})
            case "reconsider":
                self.say({"skip": [record["question"]]})
            case "commit":
                self.say({"commitment": {"text": "to look up"}})

    def say(self, answer: dict[str, object]) -> None:
        """Sends a line; a process that is gone by then gets nothing."""
        assert self.process.stdin
        try:
            self.process.stdin.write(json.dumps(answer) + "\n")
            self.process.stdin.flush()
        except BrokenPipeError:
            pass

    def end(self) -> tuple[int, str]:
        """Waits for the end; how it ended, and what was said on standard error."""
        assert self.process.stdin and self.process.stdout and self.process.stderr
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        message = self.process.stderr.read()
        self.process.stdout.close()
        self.process.stderr.close()
        return self.process.wait(), message
