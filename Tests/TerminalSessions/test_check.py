"""`casebook check --watch` as an author uses it."""

import unittest

from session import CASE, Person


class WatchTest(unittest.TestCase):
    def setUp(self) -> None:
        self.person = Person()
        self.addCleanup(self.person.leave)

    def test_a_change_is_checked_at_once_until_ctrl_c(self) -> None:
        program = self.person.run("check", "--watch")
        program.expect("1 case, 0 errors, 0 warnings")
        self.person.write("cases/small.md", CASE.replace("{#open min=3}", "{#open mni=3}"))
        program.expect(r"small.md:\d+:\d+: error: There is no question attribute .mni")
        program.expect("1 case, 1 error")
        self.person.write("cases/other.md", CASE)
        program.expect("2 cases, 1 error")
        self.person.write("casebook.yml", "titel: x")
        program.expect("unknown-key")
        self.person.write("casebook.yml", "title: x")
        self.person.write("cases/small.md", CASE)
        program.expect("2 cases, 0 errors, 0 warnings")
        program.sendintr()
        program.wait()
        self.assertEqual(program.signalstatus, 2)


if __name__ == "__main__":
    unittest.main()
