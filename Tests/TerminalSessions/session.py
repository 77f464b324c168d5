"""A person at a terminal: the real program behind a pseudo-terminal."""

import os
import re
import shlex
import shutil
import signal
import tempfile

import pexpect

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CASEBOOK = os.environ.get("CASEBOOK", os.path.join(ROOT, ".build/debug/casebook"))
TIMEOUT = 30

CASE = """---
title: A small case
language: en
---

## Description

It happened at the counter.

## Analysis

THE-ANALYSIS says why.

## Questions

1. What would you do? {#open min=3}

   > [!HINT]
   > Look up.

   > [!ANSWER]
   > A model answer.

2. Which one? {#choice}
   - ( ) First
   - (x) Second
"""


def obey_ctrl_c() -> None:
    """Lets Ctrl-C end what is started: in a script's background it is ignored, and children take that over."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Person:
    """Starts `casebook` in a library of one small case, and talks to it."""

    def __init__(self, **environment: str) -> None:
        self.folder = tempfile.mkdtemp(prefix="casebook-test-")
        os.mkdir(os.path.join(self.folder, "cases"))
        self.write("cases/small.md", CASE)
        self.environment = dict(os.environ, LANG="C.UTF-8", TERM="xterm", NO_COLOR="1")
        for name in ("LC_ALL", "LC_MESSAGES", "VISUAL", "EDITOR"):
            self.environment.pop(name, None)
        self.environment.update(environment)

    def write(self, name: str, text: str, mode: int = 0o644) -> str:
        """Writes a file in the library and returns its path."""
        path = os.path.join(self.folder, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        os.chmod(path, mode)
        return path

    @property
    def store(self) -> str:
        """The folder of the answers."""
        return os.path.join(self.folder, "store")

    def start(self, *arguments: str, columns: int = 80) -> pexpect.spawn:
        """Starts `casebook reflect small`."""
        return self.run(
            "reflect", "small", "--library", self.folder, "--store", self.store, *arguments,
            columns=columns)

    def start_in_shell(self, script: str, columns: int = 80) -> pexpect.spawn:
        """Runs a script of bash in which `reflect` starts `casebook reflect small`."""
        command = shlex.join(
            [CASEBOOK, "reflect", "small", "--library", self.folder, "--store", self.store])
        return pexpect.spawn(
            "bash", ["--norc", "-c", f"reflect() {{ {command}; }}\n{script}"],
            env=self.environment, encoding="utf-8", timeout=TIMEOUT, dimensions=(24, columns),
            cwd=self.folder, preexec_fn=obey_ctrl_c)

    def run(self, *arguments: str, columns: int = 80) -> pexpect.spawn:
        """Starts `casebook` in the library."""
        return pexpect.spawn(
            CASEBOOK, list(arguments), env=self.environment, encoding="utf-8", timeout=TIMEOUT,
            dimensions=(24, columns), cwd=self.folder, preexec_fn=obey_ctrl_c)

    def answers(self) -> bytes:
        """The bytes of the store."""
        with open(os.path.join(self.store, "answers.sqlite"), "rb") as file:
            return file.read()

    def read(self, name: str) -> str:
        """The text of a file in the library."""
        with open(os.path.join(self.folder, name), encoding="utf-8") as file:
            return file.read()

    def leave(self) -> None:
        """Removes everything."""
        shutil.rmtree(self.folder, ignore_errors=True)


def to_first_question(program: pexpect.spawn) -> None:
    """Reads the description."""
    program.expect("A small case")
    program.expect("> ")
    program.sendline("")
    program.expect("at the counter")
    program.expect("> ")
    program.sendline("")
    program.expect("What would you do")
    program.expect("> ")


def answer_open(program: pexpect.spawn, text: str) -> None:
    """Writes an open answer and confirms it."""
    answer_open_until(program, text, "Stored")


def answer_open_until(program: pexpect.spawn, text: str, shown: str) -> None:
    """Writes an open answer, confirms it, and waits for what comes then."""
    program.sendline(text)
    program.expect("> ")
    program.sendline(".")
    program.expect("Enter: keep it.*> ")
    program.sendline("")
    program.expect(shown)


def screen_text(program: pexpect.spawn) -> str:
    """What was shown since the last match, without control sequences."""
    return re.sub(r"\x1b\[[0-9;]*[A-Za-z]", "", program.before or "")
