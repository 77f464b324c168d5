"""The tour, from its first line to its last."""

import glob
import os
import unittest

from session import Person


class TourTest(unittest.TestCase):
    def setUp(self) -> None:
        self.person = Person()
        self.addCleanup(self.person.leave)
        self.person.environment["TMPDIR"] = self.person.folder

    def left(self) -> list[str]:
        """What the tour left behind: its practice store."""
        return glob.glob(os.path.join(self.person.folder, "casebook-tour-*"))

    def test_every_kind_of_step_is_explained_and_nothing_stays(self) -> None:
        program = self.person.run("tour", "--language", "en")
        program.expect("This is a tour")
        program.expect("> ")
        program.sendline("")
        program.expect("First you read what happened")
        program.expect("> ")
        program.sendline("")
        program.expect("Now you commit an answer")
        program.expect("Which sentence.*> ")
        program.sendline("2")
        program.expect("word for word.*> ")
        program.sendline("WORDS OF THE TOUR")
        program.sendline(".")
        program.expect("> ")
        self.assertEqual(len(self.left()), 1)
        program.sendline("")
        program.expect("This is the turning point")
        program.expect("> ")
        program.sendline("")
        program.expect("Say the next step.*> ")
        program.sendline("")
        # A question is passed over with :s, and where only Enter is asked for, that is said of anything else.
        for turn in range(24):
            if program.expect(["That is all there is to it", "Last of all", "> "]) == 0:
                break
            program.sendline("" if turn % 2 else ":s")
        else:
            self.fail("the tour has no end")
        program.wait()
        self.assertEqual(program.exitstatus, 0)
        self.assertEqual(self.left(), [])

    def test_who_stops_leaves_nothing(self) -> None:
        program = self.person.run("tour", "--language", "zh-Hans")
        program.expect("这是一次导览")
        program.expect("> ")
        program.sendline(":q")
        program.expect("导览到此为止")
        program.wait()
        self.assertEqual(self.left(), [])


if __name__ == "__main__":
    unittest.main()
