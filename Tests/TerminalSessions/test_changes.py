"""Going back, changing answers, drafts, and a store that fails, as a person meets them."""

import os
import signal
import time
import unittest

from session import Person, answer_open, to_first_question


class ChangesTest(unittest.TestCase):
    def setUp(self) -> None:
        self.person = Person()
        self.addCleanup(self.person.leave)

    def test_an_answer_can_be_changed_until_the_analysis_is_shown(self) -> None:
        program = self.person.start()
        to_first_question(program)
        program.sendline(":b")
        program.expect("nothing to go back to")
        program.expect("> ")
        answer_open(program, "The first wording.")
        program.expect("Which one.*> ")
        program.sendline(":l")
        program.expect(r"1  \[answered\]  What would you do.*2  \[open\]  Which one")
        program.expect("> ")
        program.sendline(":b")
        program.expect("Your answer so far.*The first wording.*> ")
        answer_open(program, "The second wording.")
        program.expect("Which one.*> ")
        program.sendline("1")
        program.expect("Enter: see the analysis.*> ")
        program.sendline("2")
        program.expect("Which one.*Your answer so far.*First.*> ")
        program.sendline("2")
        program.expect("Stored.*Enter: see the analysis.*> ")
        program.sendline("")
        program.expect("THE-ANALYSIS.*> ")
        program.sendline("")
        program.expect("Second.*right")
        program.expect("> ")
        program.sendline(":q")
        program.wait()
        history = self.person.answers()
        self.assertIn(b"The first wording.", history)
        self.assertIn(b"The second wording.", history)

    def test_what_was_typed_when_the_process_was_killed_is_offered_again(self) -> None:
        program = self.person.start()
        to_first_question(program)
        program.send("Typed and never confirmed")
        program.expect("never confirmed")
        deadline = time.monotonic() + 10
        while b"Typed and never confirmed" not in self.person.answers():
            self.assertLess(time.monotonic(), deadline)
            time.sleep(0.1)
        program.kill(signal.SIGKILL)
        program.wait()
        again = self.person.start()
        again.expect("> ")
        again.sendline("")
        again.expect("You go on with what you had typed")
        again.expect("> Typed and never confirmed")
        again.sendline(", now ended")
        again.expect("> ")
        again.sendline(".")
        again.expect("keep it.*> ")
        again.sendline("")
        again.expect("Stored")
        again.sendline(":q")
        again.wait()
        self.assertIn(b"Typed and never confirmed, now ended", self.person.answers())

    def test_a_text_that_cannot_be_stored_is_saved_elsewhere(self) -> None:
        program = self.person.start()
        to_first_question(program)
        program.sendline("Not to be lost.")
        program.expect("> ")
        program.sendline(".")
        program.expect("keep it.*> ")
        os.truncate(os.path.join(self.person.store, "answers.sqlite"), 100)
        program.sendline("")
        program.expect("save your text there.*> ")
        path = os.path.join(self.person.folder, "rescued.txt")
        program.sendline(path)
        program.expect("readable for you alone")
        program.wait()
        self.assertEqual(os.stat(path).st_mode & 0o777, 0o600)
        with open(path, encoding="utf-8") as file:
            self.assertEqual(file.read(), "Not to be lost.")

    def test_a_frame_leads_through_an_open_answer(self) -> None:
        program = self.person.start("--frame", "driscoll")
        to_first_question(program)
        for part, text in [("1/3 What", "She asked."), ("2/3 So what", "It matters."), ("3/3 Now what", "I look up.")]:
            program.expect(part) if part[0] != "1" else None
            program.expect("> ") if part[0] != "1" else None
            program.sendline(text)
            program.expect("> ")
            program.sendline(".")
            program.expect("keep it.*> ")
            program.sendline("")
        program.expect("Stored")
        program.sendline(":q")
        program.wait()
        self.assertIn("So what?\\nIt matters.".encode(), self.person.answers())


if __name__ == "__main__":
    unittest.main()
