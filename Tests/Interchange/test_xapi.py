"""A Learning Record Store takes the statements, each once."""

import json
import subprocess
import tempfile
import unittest
from pathlib import Path

from programs import CASEBOOK, ROOT, LearningRecordStore, casebook, has_package

BASE = "https://cases.example.org/"
ANSWERS = "examples/answers/employment-counter.yml"


class StatementTest(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.store = Path(self.folder.name) / "store"
        command = [CASEBOOK, "reflect", "employment-counter", "--answers", ANSWERS]
        subprocess.run(
            [*command, "--store", str(self.store)], cwd=ROOT, check=True, capture_output=True)

    def export(self, *options: str, **variables: str):
        return casebook("export", "--to", "xapi", "--base", BASE, *options, store=self.store, **variables)

    def test_what_statements_say(self) -> None:
        outcome = self.export()
        self.assertEqual(outcome.returncode, 0, outcome.stderr.decode())
        statements = json.loads(outcome.stdout)
        self.assertEqual(outcome.stdout, self.export().stdout)
        self.assertEqual(len({statement["id"] for statement in statements}), len(statements))
        for statement in statements:
            self.assertEqual(set(statement["actor"]), {"objectType", "account"})
        self.assertEqual(statements[-1]["verb"]["id"].rsplit("/", 1)[1], "completed")
        kinds = {
            statement["object"]["id"].rsplit("#", 1)[1]: statement["object"]["definition"]
            for statement in statements[:-1]
        }
        self.assertEqual(kinds["first-days"]["interactionType"], "sequencing")
        self.assertEqual(kinds["hot-spots"]["interactionType"], "long-fill-in")
        self.assertNotIn("correctResponsesPattern", kinds["hot-spots"])
        self.assertEqual(list(kinds["hot-spots"]["name"]), ["zh-Hans"])

    def test_only_the_owner_is_ever_named(self) -> None:
        outcome = self.export("--email", "a@example.org")
        actor = json.loads(outcome.stdout)[0]["actor"]
        self.assertEqual(actor, {"objectType": "Agent", "mbox": "mailto:a@example.org"})
        self.assertEqual(self.export("--email", "a@example.org", "--cohort", "x").returncode, 2)

    def test_credentials_others_can_read_are_refused(self) -> None:
        file = Path(self.folder.name) / "credentials"
        file.write_text("name:password")
        file.chmod(0o644)
        outcome = self.export("--push", "https://lrs.invalid/", "--credentials", str(file))
        self.assertEqual(outcome.returncode, 3)
        self.assertIn(b"chmod 600", outcome.stderr)

    def test_answers_go_nowhere_in_the_clear(self) -> None:
        for address in (
            "http://lrs.invalid/", "http://localhost:1@127.0.0.2:18999/xapi", "http://localhost@lrs.invalid/",
            "https://a:b@lrs.invalid/", "http://localhost:80x/", "http://localhost.lrs.invalid/",
            "https://lrs.invalid/?x#y", "https://lrs.invalid/" + "a" * 300):
            with self.subTest(address):
                outcome = self.export("--push", address, CASEBOOK_LRS_CREDENTIALS="a:b")
                self.assertEqual(outcome.returncode, 3)
                self.assertIn(b"https", outcome.stderr)

    @unittest.skipUnless(has_package("ralph"), "the package ralph-malph is not installed")
    def test_a_store_takes_each_statement_once(self) -> None:
        lrs = LearningRecordStore()
        self.addCleanup(lrs.close)
        count = len(json.loads(self.export().stdout))

        def push():
            return self.export("--push", lrs.address, CASEBOOK_LRS_CREDENTIALS=lrs.credentials)

        outcome = push()
        self.assertEqual(outcome.returncode, 0, outcome.stderr.decode() + lrs.said())
        self.assertEqual(len(lrs.statements()), count)
        outcome = push()
        self.assertIn(b"0 statements sent", outcome.stderr)
        # As where the answer of the store was lost: it has them all, and nothing is noted here.
        for ledger in self.store.glob("sent-*.txt"):
            ledger.unlink()
        outcome = push()
        self.assertEqual(outcome.returncode, 0, outcome.stderr.decode() + lrs.said())
        self.assertEqual(len(lrs.statements()), count)
        wrong = self.export("--push", lrs.address, CASEBOOK_LRS_CREDENTIALS="a:b")
        self.assertEqual(wrong.returncode, 0)  # Nothing is left to send.


if __name__ == "__main__":
    unittest.main()
