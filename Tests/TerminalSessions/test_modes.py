"""However a session ends or rests, the terminal is as it was before."""

import os
import signal
import subprocess
import termios
import unittest

import pexpect
from session import Person, to_first_question

SCRIPT = "stty -a > before; reflect; echo $? > status; stty -a > after; echo THE-END"


def child(program: pexpect.spawn) -> int:
    """The process that the shell waits for."""
    found = subprocess.run(
        ["pgrep", "--parent", str(program.pid)], capture_output=True, text=True, check=True)
    return int(found.stdout.split()[0])


def takes_keys(program: pexpect.spawn) -> bool:
    """Whether the terminal hands over keys one by one."""
    return not termios.tcgetattr(program.child_fd)[3] & termios.ICANON


class ModesTest(unittest.TestCase):
    def setUp(self) -> None:
        self.person = Person()
        self.addCleanup(self.person.leave)

    def start(self) -> pexpect.spawn:
        """A session that stands at the first question with a line begun."""
        program = self.person.start_in_shell(SCRIPT)
        to_first_question(program)
        program.send("begun")
        program.expect("begun")
        self.assertTrue(takes_keys(program))
        return program

    def check_end(self, program: pexpect.spawn, status: int) -> None:
        """Ends with a status, and a terminal as before."""
        program.expect("THE-END")
        self.assertEqual(self.person.read("status").strip(), str(status))
        self.assertEqual(self.person.read("after"), self.person.read("before"))

    def test_stopping_by_command(self) -> None:
        program = self.start()
        program.send("\x15:q\r")
        program.expect("Stopped")
        self.check_end(program, 0)

    def test_stopping_by_ctrl_c(self) -> None:
        program = self.start()
        program.sendintr()
        program.expect("Everything confirmed is stored")
        self.check_end(program, 130)

    def test_being_told_to_stop(self) -> None:
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
            self.setUp()
            program = self.start()
            os.kill(child(program), number)
            self.check_end(program, 128 + number)

    def test_an_error(self) -> None:
        program = self.start()
        program.send("\x15Text.\r.\r")
        program.expect("keep it.*> ")
        store = os.path.join(self.person.store, "answers.sqlite")
        os.truncate(store, 100)
        program.send("\r")
        program.expect("save your text there.*> ")
        program.send(":q\r")
        self.check_end(program, 3)

    def test_ctrl_z_gives_the_terminal_back_until_the_person_returns(self) -> None:
        program = self.person.start_in_shell(
            "set -m; stty -a > before; reflect; stty -a > stopped; echo AT-REST; read line; fg;"
            "stty -a > after; echo THE-END")
        to_first_question(program)
        program.send("begun")
        program.expect("begun")
        program.send("\x1a")
        program.expect("AT-REST")
        self.assertEqual(self.person.read("stopped"), self.person.read("before"))
        program.sendline("")
        program.expect("> begun")
        self.assertTrue(takes_keys(program))
        program.send(" and ended\r")
        program.expect("> begun and ended|> and ended|and ended")
        program.send(".\r")
        program.expect("3 words")
        program.send(":q\r")
        program.expect("THE-END")
        self.assertEqual(self.person.read("after"), self.person.read("before"))

    def test_a_terminal_that_can_do_nothing_is_read_plainly(self) -> None:
        self.person.environment["TERM"] = "dumb"
        program = self.person.start_in_shell(SCRIPT)
        to_first_question(program)
        self.assertFalse(takes_keys(program))
        program.sendline("Written plainly.")
        program.expect("> ")
        program.sendline(".")
        program.expect("2 words.*> ")
        program.sendintr()
        program.expect("Everything confirmed is stored")
        self.check_end(program, 130)


if __name__ == "__main__":
    unittest.main()
