"""What comes next, and what is due, as a person meets it."""

import subprocess
import unittest

from session import CASEBOOK, Person

ANSWERS = """answers:
  open: I would look up at once.
  choice: 1
commitment: {text: I will look up., due: 2020-01-02}
"""


class DueTest(unittest.TestCase):
    def setUp(self) -> None:
        self.person = Person()
        self.addCleanup(self.person.leave)

    def work_through(self) -> None:
        path = self.person.write("answers.yml", ANSWERS)
        subprocess.run(
            [CASEBOOK, "reflect", "small", "--answers", path, "--store", self.person.store],
            cwd=self.person.folder, check=True, stdout=subprocess.DEVNULL)

    def test_without_a_case_one_is_offered(self) -> None:
        program = self.person.run("reflect", "--store", self.person.store, "--language", "en")
        program.expect("1  new: A small case")
        program.expect("> ")
        program.sendline("1")
        program.expect("2 questions.*> ")
        program.sendline("")
        program.expect("at the counter.*> ")
        program.sendline(":q")
        program.wait()
        again = self.person.run("reflect", "--store", self.person.store, "--language", "en")
        again.expect("1  go on: A small case")
        again.expect("> ")
        again.sendline("")
        again.wait()
        self.assertEqual(again.exitstatus, 0)

    def test_what_is_due_is_gone_through(self) -> None:
        self.work_through()
        program = self.person.run("due", "--store", self.person.store, "--language", "en")
        program.expect("You wanted to do this.*I will look up.*1 to 4.*> ")
        program.sendline("1")
        program.expect("A word on it.*> ")
        program.sendline("Twice this week.")
        program.expect("Stored")
        program.expect("Which one.*> ")
        program.sendline("2")
        program.expect("right")
        program.wait()
        self.assertEqual(program.exitstatus, 0)
        self.assertIn(b"Twice this week.", self.person.answers())
        done = subprocess.run(
            [CASEBOOK, "commitments", "--store", self.person.store, "--language", "en"],
            cwd=self.person.folder, check=True, capture_output=True, text=True)
        self.assertIn("I did it  I will look up.", done.stdout)

    def test_erasing_wants_the_word(self) -> None:
        self.work_through()
        program = self.person.run("erase-mine", "--store", self.person.store, "--language", "en")
        program.expect("can't be undone")
        program.expect("> ")
        program.sendline("yes")
        program.expect("Nothing was erased")
        program.wait()
        self.assertEqual(program.exitstatus, 1)
        self.assertIn(b"I would look up at once.", self.person.answers())
        program = self.person.run("erase-mine", "--store", self.person.store, "--language", "en")
        program.expect("> ")
        program.sendline("erase")
        program.expect("Erased")
        program.wait()
        self.assertNotIn(b"I would look up at once.", self.person.answers())


if __name__ == "__main__":
    unittest.main()
