"""The way of staff through the program in README.md, each command as it stands there."""

import os
import re
import unittest

import pexpect
from session import CASEBOOK, ROOT, TIMEOUT, Person, obey_ctrl_c


class WalkthroughTest(unittest.TestCase):
    def setUp(self) -> None:
        self.person = Person()
        self.addCleanup(self.person.leave)
        self.person.environment["XDG_DATA_HOME"] = self.person.store
        self.person.environment["PATH"] = os.path.dirname(CASEBOOK) + ":/usr/bin:/bin"

    def start(self, command: str) -> pexpect.spawn:
        """Runs a command of the text in a shell."""
        return pexpect.spawn(
            "bash", ["--norc", "-c", command], env=self.person.environment, encoding="utf-8",
            timeout=TIMEOUT, dimensions=(24, 80), cwd=self.person.folder, preexec_fn=obey_ctrl_c)

    def test_five_minutes_as_staff(self) -> None:
        with open(os.path.join(ROOT, "README.md"), encoding="utf-8") as file:
            text = file.read()
        block = re.search(r"## Five minutes as staff\n.*?```sh\n(.*?)```", text, re.S)[1]
        commands = block.splitlines()
        self.assertEqual(
            [command.split()[1] for command in commands],
            ["tour", "reflect", "history", "commitments", "due"])
        new = self.start('casebook new "The closed counter"')
        new.expect(pexpect.EOF)
        for command in commands:
            for language in ("C.UTF-8", "zh_CN.UTF-8"):
                self.person.environment["LANG"] = language
                with self.subTest(command=command, language=language):
                    self.pass_through(self.start(command))

    def pass_through(self, program: pexpect.spawn) -> None:
        """Goes on at every prompt, passing over what is asked, until the program ends well."""
        for _ in range(60):
            if program.expect([r"> $", pexpect.EOF]) == 1:
                break
            # Pages go on by Enter, questions by passing them over.
            prompt = program.before.splitlines()[-1]
            program.sendline("" if "Enter" in prompt or "回车" in prompt else ":s")
        program.close()
        self.assertEqual(program.exitstatus, 0)


if __name__ == "__main__":
    unittest.main()
