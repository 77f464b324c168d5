"""Footnotes stand below the passage that refers to them."""

import unittest

from session import CASE, Person


class FootnoteTest(unittest.TestCase):
    def setUp(self) -> None:
        self.person = Person()
        self.addCleanup(self.person.leave)

    def test_a_footnote_is_read_with_its_passage_and_not_before_its_time(self) -> None:
        text = CASE.replace("at the counter.", "at the counter.[^a]").replace("says why.", "says why.[^b]")
        self.person.write("cases/small.md", text + "\n[^a]: NOTE-ON-THE-FACTS\n\n[^b]: NOTE-ON-THE-ANALYSIS\n")
        program = self.person.start()
        program.expect("> ")
        program.sendline("")
        program.expect(r"at the counter.\[1\].*\[1\] NOTE-ON-THE-FACTS.*> ")
        self.assertNotIn("NOTE-ON-THE-ANALYSIS", program.before + program.after)
        program.sendline(":q")
        program.wait()


if __name__ == "__main__":
    unittest.main()
