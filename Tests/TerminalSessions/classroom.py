"""A trainer and two members on one machine, each with a store, who have worked through a case that is judged."""

import os
import subprocess
import unittest

import pexpect
from session import CASEBOOK, Person

CASE = """---
title: A judged case
language: en
---

## Description

It happened.

## Analysis

Why.

## Questions

1. What would you do? {#open}

   > [!RUBRIC]
   > - Says what (2)
   > - Says when (1)

   > [!SAMPLE]
   > I would be nicer.
   >
   > - Nicer is no deed. (0)
   > - No time is named. (0)
"""

MEMBERS = ("ann", "ben")


class Classroom(unittest.TestCase):
    """What tests of cohorts begin with."""

    terms: tuple[str, ...] = ()
    """What the trainer says of the cohort besides its case."""

    def setUp(self) -> None:
        self.person = Person()
        self.addCleanup(self.person.leave)
        self.person.write("cases/small.md", CASE)
        self.casebook("trainer", "cohort", "create", "Class", "--case", "small", *self.terms, "-o", "code.txt")
        for name in MEMBERS:
            self.person.write(f"{name}.yml", f"answers: {{open: WORDS-OF-{name.upper()}}}\n")
            self.casebook(name, "cohort", "join", "code.txt")
            self.casebook(name, "reflect", "small", "--answers", f"{name}.yml")

    def path(self, name: str) -> str:
        """A file in the folder of the class."""
        return os.path.join(self.person.folder, name)

    def casebook(self, name: str, *arguments: str, status: int = 0) -> str:
        """Runs the program with the store of a person and returns what it says."""
        run = subprocess.run(
            [CASEBOOK, *arguments, "--store", self.path(name)],
            cwd=self.person.folder, env=self.person.environment, capture_output=True, text=True,
            stdin=subprocess.DEVNULL)
        self.assertEqual(run.returncode, status, run.stdout + run.stderr)
        return run.stdout

    def talk(self, name: str, *arguments: str) -> pexpect.spawn:
        """Starts the program with the store of a person, in a terminal."""
        return self.person.run(*arguments, "--store", self.path(name), "--language", "en")

    def points(self, program: pexpect.spawn, *points: str) -> None:
        """Gives points to criterion after criterion."""
        for number in points:
            program.expect("Points.*> ")
            program.sendline(number)

    def end(self, program: pexpect.spawn, status: int = 0) -> None:
        """Waits until a program has ended, with a status."""
        program.expect(pexpect.EOF)
        program.wait()
        self.assertEqual(program.exitstatus, status, program.before)

    def bytes_of(self, name: str) -> bytes:
        """Everything that lies in the store of a person."""
        found = b""
        for root, _, files in os.walk(self.path(name)):
            for file in files:
                with open(os.path.join(root, file), "rb") as content:
                    found += content.read()
        return found
