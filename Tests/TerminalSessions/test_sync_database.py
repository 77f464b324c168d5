"""A person whose answers are in a database, and whose cohort has a hub."""

import os
import sys
import unittest

from session import ROOT
from sync_classroom import SyncClassroom

sys.path.insert(0, os.path.join(ROOT, "Tests/TestServer"))
from postgresql import TestServer  # noqa: E402


class DatabaseSyncTest(SyncClassroom):
    def setUp(self) -> None:
        try:
            self.server = TestServer("casebook-sync-")
        except RuntimeError as error:
            self.skipTest(str(error))
        self.addCleanup(self.server.stop)
        super().setUp()

    def path(self, name: str) -> str:
        return self.server.address("casebook", "postgres") if name == "ann" else super().path(name)

    def test_a_session_is_synchronised_in_the_background(self) -> None:
        self.assertIn("8 entries sent", self.sync("ann"))
        self.casebook("ann", "reflect", "small", "--again", "--answers", "ann.yml")
        # Nobody ran anything else: what is no words of hers went by itself.
        self.wait_for(lambda: len(self.hub.ids()) > 8, "the second attempt")
        self.sync("ann")
        self.assertIn("16 new entries of 1 member", self.lead())


if __name__ == "__main__":
    unittest.main()
