"""A class whose cohort has a hub."""

import json
import os
import re
import subprocess
import time

from classroom import MEMBERS, Classroom
from hub import Hub
from session import CASEBOOK, TIMEOUT


class SyncClassroom(Classroom):
    """What tests of synchronising begin with: nobody has agreed to anything yet."""

    def setUp(self) -> None:
        self.hub = Hub()
        self.addCleanup(self.hub.stop)
        self.terms = ("--hub", self.hub.address)
        super().setUp()
        shown = self.casebook("trainer", "cohort", "show", "--language", "en")
        self.cohort = re.search(r"Identity +(\w+)", shown).group(1)
        self.person.write("token", self.hub.trainer_token(self.cohort) + "\n", mode=0o600)

    def sync(self, name: str, *arguments: str, status: int = 0) -> str:
        """Synchronises, as somebody who agrees."""
        return self.casebook(name, "sync", "--yes", "--language", "en", *arguments, status=status)

    def background(self, name: str) -> None:
        """Synchronises as it happens after a session, and waits for the end."""
        subprocess.run([CASEBOOK, "sync", "--background", "--store", self.path(name)], check=True)

    def work(self, name: str) -> None:
        """Works through the case once more; nothing of it goes by itself."""
        self.casebook(name, "sync", "--off")
        self.casebook(name, "reflect", "small", "--again", "--answers", f"{name}.yml")

    def lead(self, status: int = 0) -> str:
        """Synchronises as the trainer."""
        return self.casebook("trainer", "sync", "--token-file", "token", "--language", "en", status=status)

    def events(self, name: str) -> int:
        """How many events a person has."""
        return len(json.loads(self.casebook(name, "export-mine", "--format", "json"))["events"])

    def fingerprint(self, name: str) -> str:
        """What tells whether two stores hold the same events."""
        shown = self.casebook(name, "store", "check", "--language", "en")
        self.assertIn("Everything is as it was written.", shown)
        return re.search(r"Fingerprint +(\w+)", shown).group(1)

    def check_everything_arrived_once(self) -> None:
        """The hub has each event once, and the trainer who synchronises what one has who collects files."""
        ids = self.hub.ids()
        self.assertEqual(len(ids), len(set(ids)))
        self.assertEqual(len(ids), sum(self.events(name) for name in MEMBERS))
        self.lead()
        files = []
        for name in MEMBERS:
            files.append(self.path(f"{name}-{time.monotonic_ns()}.casebook"))
            self.casebook(name, "submit", "--yes", "-o", files[-1])
        before = self.fingerprint("trainer")
        collected = self.casebook("trainer", "collect", "--language", "en", *files)
        self.assertIn("2 bundles merged, 0 new entries", collected)
        self.assertEqual(self.fingerprint("trainer"), before)

    def wait_for(self, holds, what: str) -> None:
        """Waits until something holds."""
        end = time.monotonic() + TIMEOUT
        while not holds():
            self.assertLess(time.monotonic(), end, f"waited for {what}: {self.hub.log}")
            time.sleep(0.02)

    def leftovers(self, name: str) -> list[str]:
        """Files that were laid down for curl."""
        return [file for file in os.listdir(self.path(name)) if file.endswith(".part")]
