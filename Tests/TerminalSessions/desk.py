"""A person who writes an open answer, and the screen as they see it."""

import os
import shutil
import signal
import tempfile
import time
import unicodedata

import pexpect
import pyte
from session import ROOT, TIMEOUT

PROBE = os.environ.get("PROBE", os.path.join(ROOT, ".build/debug/AnswerProbe"))


class Desk:
    """Starts the probe, which writes drafts and the answer to files, and draws what it sends."""

    def __init__(self, *, columns: int = 40, rows: int = 24, initial: str = "", **environment: str):
        self.folder = tempfile.mkdtemp(prefix="casebook-desk-")
        self.rows = rows
        self.screen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.environment = dict(os.environ, TERM="xterm", NO_COLOR="1", LANG="C.UTF-8")
        self.environment.pop("VISUAL", None)
        self.environment.update(environment)
        self.program = pexpect.spawn(
            PROBE, [self.path("draft"), self.path("answer"), initial], env=self.environment,
            timeout=TIMEOUT, dimensions=(rows, columns), cwd=self.folder)
        self.program.delaybeforesend = None
        self.see("> ")

    def path(self, name: str) -> str:
        """A file in the folder of this desk."""
        return os.path.join(self.folder, name)

    def read(self, name: str) -> str:
        """What stands in a file; empty where there is none."""
        try:
            with open(self.path(name), encoding="utf-8") as file:
                return file.read()
        except FileNotFoundError:
            return ""

    def type(self, keys: str | bytes) -> None:
        """Presses keys."""
        self.program.send(keys)

    def see(self, text: str) -> None:
        """Waits until a text is on the screen, line ends and spaces aside."""
        self.wait_for(lambda: bare(text) in bare(self.text), f"{text!r} to be seen")

    def read_draft(self, text: str) -> None:
        """Waits until the draft is this."""
        self.wait_for(lambda: self.read("draft") == text, f"the draft {text!r}")

    def wait_for(self, holds, what: str) -> None:
        """Draws what comes until something holds."""
        end = time.monotonic() + TIMEOUT
        while not holds():
            if time.monotonic() > end:
                raise AssertionError(f"waited for {what}; the screen is\n{self.text}")
            self.draw()

    def draw(self, patience: float = 0.02) -> bool:
        """Draws what the program sent; whether there was anything."""
        try:
            self.stream.feed(self.program.read_nonblocking(65536, timeout=patience))
            return True
        except (pexpect.TIMEOUT, pexpect.EOF):
            return False

    def settle(self) -> None:
        """Draws until nothing more comes."""
        while self.draw(0.1):
            pass

    def resize(self, columns: int) -> None:
        """Makes the window another width."""
        self.settle()
        self.screen.resize(self.rows, columns)
        self.program.setwinsize(self.rows, columns)

    def stop(self, number: int = signal.SIGTERM) -> None:
        """Sends a signal that ends the program, and draws the rest."""
        self.program.kill(number)
        self.end()

    def close_window(self) -> None:
        """Takes the terminal away, and waits until the program has ended."""
        self.program.ptyproc.fileobj.close()
        self.program.closed = self.program.ptyproc.closed = True
        self.program.terminated = self.program.ptyproc.terminated = True
        os.waitpid(self.program.pid, 0)

    def end(self) -> None:
        """Draws until the program has ended."""
        self.wait_for(lambda: not self.draw() and not self.program.isalive(), "the end")

    @property
    def text(self) -> str:
        """What is on the screen."""
        lines = range(self.screen.lines)
        return "\n".join(
            "".join(self.screen.buffer[row][column].data for column in range(self.screen.columns))
            for row in lines)

    def leave(self) -> None:
        """Ends everything."""
        self.program.close(force=True)
        shutil.rmtree(self.folder, ignore_errors=True)


def bare(text: str) -> str:
    """Text as far as every terminal shows it: without spaces, accents, and what joins emoji."""
    return "".join(
        character for character in unicodedata.normalize("NFD", text)
        if not character.isspace() and not unicodedata.combining(character)
        and unicodedata.category(character) not in ("Mn", "Me"))
