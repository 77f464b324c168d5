"""A trainer and two members: handing in, judging each other, and what comes back."""

import glob
import os
import subprocess
import unittest

from classroom import Classroom
from session import CASEBOOK, answer_open_until


class CohortTest(Classroom):
    def hand_in(self, *names: str) -> None:
        """Hands in for members and collects it."""
        for name in names:
            path = f"{name}.casebook"
            if os.path.exists(os.path.join(self.person.folder, path)):
                os.remove(os.path.join(self.person.folder, path))
            self.casebook(name, "submit", "--yes", "-o", path)
            self.casebook("trainer", "collect", path)

    def test_what_is_kept_back_does_not_go_along(self) -> None:
        program = self.talk("ann", "submit", "-o", "ann.casebook")
        program.expect("  1  first answer.*WORDS-OF-ANN.*> ")
        program.sendline("7")
        program.expect("no answer of that number.*> ")
        program.sendline("1")
        program.expect("  1  kept back.*> ")
        program.sendline("")
        program.expect("Do you agree.*> ")
        program.sendline("y")
        program.expect("sealed")
        program.wait()
        self.assertEqual(program.exitstatus, 0)
        self.casebook("trainer", "collect", "ann.casebook")
        with open(os.path.join(self.person.folder, "trainer/answers.sqlite"), "rb") as file:
            self.assertNotIn(b"WORDS-OF-ANN", file.read())
        again = self.talk("ann", "submit", "-o", "again.casebook")
        again.expect("kept back.*> ")
        again.sendline(":q")
        again.expect("Nothing was written")
        again.wait()
        self.assertFalse(os.path.exists(os.path.join(self.person.folder, "again.casebook")))

    def test_without_consent_nothing_is_written(self) -> None:
        program = self.talk("ann", "submit", "-o", "ann.casebook")
        program.expect("hand in what is shown.*> ")
        program.sendline("")
        program.expect("Do you agree.*> ")
        program.sendline("n")
        program.expect("Nothing was written")
        program.wait()
        self.assertEqual(program.exitstatus, 1)
        self.assertFalse(os.path.exists(os.path.join(self.person.folder, "ann.casebook")))

    def test_members_judge_each_other_and_see_the_result(self) -> None:
        self.hand_in("ann", "ben")
        self.casebook("trainer", "peers", "assign", "-o", "out")
        tasks = glob.glob(os.path.join(self.person.folder, "out/*-review*"))
        self.assertEqual(len(tasks), 2)
        for name, other in (("ann", "BEN"), ("ben", "ANN")):
            for task in tasks:
                subprocess.run(
                    [CASEBOOK, "review", task, "--list", "--store",
                     os.path.join(self.person.folder, name)],
                    cwd=self.person.folder, capture_output=True)
            program = self.talk(name, "review")
            program.expect("a sample to practise on.*I would be nicer")
            self.points(program, "1", "0")
            program.expect("you 1, the author 0.*Nicer is no deed")
            program.expect(f"Answer 1 of 1.*WORDS-OF-{other}")
            self.assertNotIn("@", program.after)
            self.points(program, "2", "1")
            program.expect("One comment.*> ")
            answer_open_until(program, f"COMMENT-BY-{name.upper()}", "That was all")
            program.wait()
            self.assertEqual(program.exitstatus, 0)
            with open(os.path.join(self.person.folder, name, "answers.sqlite"), "rb") as file:
                self.assertNotIn(f"WORDS-OF-{other}".encode(), file.read(), "it is forgotten")
        waiting = self.casebook("trainer", "peers", "return", "-o", "out")
        self.assertIn("waits for 1 review, 7 days more", waiting)
        self.hand_in("ann", "ben")
        self.assertIn("1 of 1 review", self.casebook("trainer", "peers", "status"))
        mark = self.talk("trainer", "mark")
        for number in (1, 2):
            mark.expect(f"Answer {number} of 2")
            self.points(mark, "1", ":s")
            mark.expect("One comment.*> ")
            mark.sendline(":s")
            mark.expect("Stored")
        mark.expect("Every answer is marked")
        mark.wait()
        self.casebook("trainer", "peers", "return", "-o", "out")
        results = glob.glob(os.path.join(self.person.folder, "out/*-result*"))
        self.assertEqual(len(results), 2)
        shown = [
            subprocess.run(
                [CASEBOOK, "review", result, "--language", "en", "--store",
                 os.path.join(self.person.folder, "ann")],
                cwd=self.person.folder, capture_output=True, text=True)
            for result in results]
        self.assertEqual(sorted(run.returncode for run in shown), [0, 1])
        result = next(run.stdout for run in shown if run.returncode == 0)
        self.assertRegex(result, r"1 colleague\n  2 / 2  Says what\n  1 / 1  Says when")
        self.assertIn("“COMMENT-BY-BEN", result)
        self.assertRegex(result, r"The trainer\n  1 / 2  Says what\n  – / 1  Says when")
        self.assertIn("COMMENT-BY-BEN", self.casebook("ann", "review", "--results"))

    def code(self, coder: str, *steps: tuple[str, str]) -> None:
        """Codes as somebody: what is seen, and what is typed then."""
        program = self.talk("trainer", "themes", "--coder", coder)
        for seen, typed in steps:
            program.expect(seen + ".*> ")
            program.sendline(typed)
        program.wait()
        self.assertEqual(program.exitstatus, 0)

    def test_coders_find_themes_and_settle_what_they_see_differently(self) -> None:
        self.person.write(
            "casebook.yml", "themes:\n  who:\n    name: Says who\n    description: Names a person.\n  when: Says when\n")
        self.hand_in("ann", "ben")
        # Stopped after the first, and gone on; the third look goes back and changes it.
        self.code("Li", ("Answer 1 of 2.*WORDS-OF.*2  Says when", "1"), ("Answer 2 of 2", ":q"))
        self.code("Li", ("Answer 2 of 2", ":h"), ("Names a person", ":b"), ("You found: Says who", "1 2"),
                  ("Answer 2 of 2", "0"))
        self.assertIn("Li: 2 of 2 coded", self.casebook("trainer", "themes", "--language", "en"))
        self.code("Wang", ("Answer 1 of 2", ":s"), ("Answer 2 of 2", "2"))
        self.code("Wang", ("Answer 1 of 2", "1 2"))
        agreement = self.casebook("trainer", "themes", "agreement", "--language", "en")
        self.assertIn("Cohen's κ of Li and Wang, 2 answers", agreement)
        self.assertIn("1.00  Says who", agreement)
        self.assertIn("1 answers in which coders found different themes", agreement)
        settle = self.talk("trainer", "themes", "settle")
        settle.expect("Answer 1 of 1.*Li found: none.*Wang found: Says when.*> ")
        settle.sendline("2")
        settle.expect("Nothing is left to settle")
        settle.wait()
        after = self.casebook("trainer", "themes", "agreement", "--language", "en")
        self.assertNotIn("different themes", after)
        found = self.casebook("trainer", "answers", "search", "words-of-b")
        self.assertIn("WORDS-OF-BEN", found)
        self.assertNotIn("WORDS-OF-ANN", found)

    def test_who_erases_everything_can_take_back_what_was_handed_in(self) -> None:
        self.hand_in("ann", "ben")
        self.casebook("ann", "erase-mine", "--yes")
        withdrawal = glob.glob(os.path.join(self.person.folder, "class-*-withdrawal.casebook"))
        self.assertEqual(len(withdrawal), 1)
        self.assertIn("withdrew", self.casebook("trainer", "collect", withdrawal[0]))
        self.casebook("trainer", "collect", "ann.casebook", status=1)
        for root, _, files in os.walk(os.path.join(self.person.folder, "trainer")):
            for file in files:
                with open(os.path.join(root, file), "rb") as content:
                    self.assertNotIn(b"WORDS-OF-ANN", content.read(), file)


if __name__ == "__main__":
    unittest.main()
