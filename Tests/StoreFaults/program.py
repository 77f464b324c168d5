"""The program, and a folder for it to work in."""

import os
import shutil
import subprocess
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CASEBOOK = os.environ.get("CASEBOOK", os.path.join(ROOT, ".build/debug/casebook"))
ENVIRONMENT = dict(os.environ, LANG="C.UTF-8", NO_COLOR="1")
TIMEOUT = 120
QUESTIONS = 12


def case(title: str) -> str:
    """The text of a case with a description, an analysis and open questions q1, q2, …"""
    questions = "\n".join(
        f"{number}. What would you do? {{#q{number}}}" for number in range(1, QUESTIONS + 1))
    return (
        f"---\ntitle: {title}\nlanguage: en\n---\n\n## Description\n\nIt happened.\n\n"
        f"## Analysis\n\nThis is why.\n\n## Questions\n\n{questions}\n")


class Workplace:
    """A library of small cases, and room for stores and bundles; removed at the end of the test."""

    def __init__(self, test: unittest.TestCase, cases: int = 1) -> None:
        self.folder = tempfile.mkdtemp(prefix="casebook-faults-")
        test.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        os.mkdir(self.path("cases"))
        for number in range(1, cases + 1):
            self.write(f"cases/case-{number}.md", case(f"Case {number}").encode())

    def path(self, name: str) -> str:
        """A path in the folder."""
        return os.path.join(self.folder, name)

    def write(self, name: str, data: bytes) -> str:
        """Writes a file in the folder and returns its path."""
        with open(self.path(name), "wb") as file:
            file.write(data)
        return self.path(name)

    def command(self, *arguments: str, store: str) -> list[str]:
        """The command line for a store in the folder."""
        return [CASEBOOK, *arguments, "--store", self.path(store)]

    def run(
        self, *arguments: str, store: str = "store", text: str = "", tracer: list[str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Runs the program to its end.

        `text` is its standard input; `tracer` stands before the command line.
        """
        return subprocess.run(
            (tracer or []) + self.command(*arguments, store=store), input=text, cwd=self.folder,
            env=ENVIRONMENT, capture_output=True, timeout=TIMEOUT, text=True, check=False)

    def succeed(self, *arguments: str, store: str = "store", text: str = "") -> str:
        """Runs the program, which must end well, and returns what it printed."""
        outcome = self.run(*arguments, store=store, text=text)
        if outcome.returncode != 0:
            raise AssertionError(
                f"{' '.join(arguments)} ended with {outcome.returncode}: {outcome.stderr}")
        return outcome.stdout

    def copy(self, old: str, new: str) -> str:
        """Puts a copy of a folder in the place of another."""
        shutil.rmtree(self.path(new), ignore_errors=True)
        shutil.copytree(self.path(old), self.path(new), symlinks=True)
        return self.path(new)


def says_clearly(outcome: subprocess.CompletedProcess[str]) -> bool:
    """Whether a run that didn't end well says so in words for people, and not as a crash does."""
    message = outcome.stderr.strip()
    crash = ("Fatal error", "Backtrace", "Thread 0", "SQLITE_", "Error Domain", "(lldb)")
    return bool(message) and len(message) < 1500 and not any(word in message for word in crash)
