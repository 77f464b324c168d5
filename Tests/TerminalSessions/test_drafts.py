"""What is typed and not confirmed is not lost."""

import os
import signal
import sqlite3
import subprocess
import unittest
from datetime import datetime, timedelta, timezone

from session import CASEBOOK, Person, answer_open, to_first_question

ANSWERS = "answers: {open: I would look up at once., choice: 2}\n"


class DraftTest(unittest.TestCase):
    def setUp(self) -> None:
        self.person = Person()
        self.addCleanup(self.person.leave)

    def test_a_hint_or_the_list_leaves_what_is_written(self) -> None:
        program = self.person.start()
        to_first_question(program)
        program.sendline("First line")
        program.expect("> ")
        for command, shown in [(":h", "Hint: Look up"), (":l", "open.*What would you do")]:
            program.sendline(command)
            program.expect(shown)
            program.expect("what you had typed.*> First line.*> ")
        program.sendline(".")
        program.expect("2 words")
        program.sendline("")
        program.expect("Stored")
        program.sendline(":q")
        program.wait()
        self.assertIn(b"First line", self.person.answers())

    def test_a_draft_is_given_back_with_everything_else(self) -> None:
        program = self.person.start()
        to_first_question(program)
        program.sendline("Never confirmed")
        program.expect("> ")
        program.sendline(":q")
        program.wait()
        for form, expected in [("json", '"text" : "Never confirmed"'), ("markdown", "> Never confirmed")]:
            given = subprocess.run(
                [CASEBOOK, "export-mine", "--format", form, "--store", self.person.store],
                cwd=self.person.folder, check=True, capture_output=True, text=True)
            self.assertIn(expected, given.stdout)

    def test_prompts_break_between_words_in_a_narrow_window(self) -> None:
        program = self.to_commitment(columns=40)
        program.sendline("Look up")
        program.expect("> ")
        program.sendline(".")
        program.expect(r":a write\r\nagain >")
        program.sendline("")
        program.expect(r"number of days;\r\nEnter for no day >")
        program.close(force=True)

    def test_passing_over_drops_what_is_written_only_when_said_twice(self) -> None:
        program = self.person.start()
        to_first_question(program)
        program.sendline("Written")
        program.expect("> ")
        program.sendline(":s")
        program.expect(":s again does it.*> ")
        program.sendline("and more")
        program.expect("> ")
        program.sendline(":s")
        program.expect(":s again does it.*> ")
        program.sendline(":s")
        program.expect("Passed over")
        program.sendline(":q")
        program.wait()

    def test_what_the_store_does_not_take_stays_and_can_be_saved_elsewhere(self) -> None:
        program = self.person.start()
        to_first_question(program)
        os.truncate(os.path.join(self.person.store, "answers.sqlite"), 100)
        program.sendline("Not to be lost.")
        program.expect("> ")
        program.sendline(":l")
        program.expect("what you had typed.*> Not to be lost.*> ")
        program.sendline(":q")
        program.expect("save your text there.*> ")
        program.sendline("rescued.txt")
        program.expect("readable for you alone")
        program.expect("Go on with")
        program.wait()
        self.assertEqual(self.person.read("rescued.txt"), "Not to be lost.")

    def test_a_commitment_is_gone_on_with(self) -> None:
        program = self.to_commitment()
        program.sendline("Look up first")
        program.expect("> ")
        program.sendline(":l")
        program.expect("what you had typed.*> Look up first")
        program.close(force=True)

    def test_the_analysis_can_be_seen_again(self) -> None:
        self.to_commitment().close(force=True)
        again = self.person.start()
        again.expect("a: the analysis again.*> ")
        again.sendline("a")
        again.expect("THE-ANALYSIS.*> ")
        again.sendline("")
        again.expect("right.*> ")
        again.sendline("")
        again.expect("a: the analysis again.*> ")
        again.sendline("")
        again.expect("What will you do differently")
        again.close(force=True)

    def test_a_second_look_after_thirty_days_is_gone_on_with(self) -> None:
        path = self.person.write("answers.yml", ANSWERS)
        subprocess.run(
            [CASEBOOK, "reflect", "small", "--answers", path, "--store", self.person.store],
            cwd=self.person.folder, check=True, stdout=subprocess.DEVNULL)
        with sqlite3.connect(os.path.join(self.person.store, "answers.sqlite")) as database:
            then = datetime.now(timezone.utc) - timedelta(days=31)
            database.execute("DROP TRIGGER event_is_permanent")
            database.execute("UPDATE event SET recorded_ms = ?", [int(then.timestamp() * 1000)])
        for shown, typed in [("How do you see it now.*> ", "Seen"), ("had typed.*> Seen", " again")]:
            program = self.person.run("due", "--store", self.person.store, "--language", "en")
            program.expect(shown)
            program.send(typed)
            program.expect(typed)
            program.kill(signal.SIGHUP)
            program.wait()
        self.assertIn(b"Seen again", self.person.answers())

    def to_commitment(self, columns: int = 80):
        program = self.person.start(columns=columns)
        to_first_question(program)
        answer_open(program, "I would look up at once")
        program.expect("> ")
        program.sendline("2")
        program.expect("see the analysis.*> ")
        program.sendline("")
        program.expect("THE-ANALYSIS.*> ")
        program.sendline("")
        program.expect("right.*> ")
        program.sendline("")
        program.expect("Do you see it differently.*> ")
        program.sendline(":s")
        program.expect("What will you do differently.*> ")
        return program


if __name__ == "__main__":
    unittest.main()
