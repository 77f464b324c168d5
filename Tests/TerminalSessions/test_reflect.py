"""`casebook reflect` as a person uses it."""

import glob
import os
import signal
import tempfile
import unittest

from session import Person, answer_open, answer_open_until, screen_text, to_first_question


class ReflectTest(unittest.TestCase):
    def setUp(self) -> None:
        self.person = Person()
        self.addCleanup(self.person.leave)

    def test_the_analysis_comes_after_the_answers_and_then_second_thoughts(self) -> None:
        program = self.person.start()
        to_first_question(program)
        answer_open(program, "I would look up at once.")
        program.expect("Which one")
        self.assertNotIn("THE-ANALYSIS", screen_text(program))
        program.expect("1 to 2.*> ")
        program.sendline("2")
        program.expect("Your answers are stored")
        self.assertIn(b"I would look up at once.", self.person.answers())
        program.expect("> ")
        program.sendline("")
        program.expect("THE-ANALYSIS")
        program.expect("> ")
        program.sendline("")
        program.expect("You: .*Second.*right")
        program.expect("> ")
        program.sendline("")
        program.expect("What you wrote first.*I would look up at once.*A model answer")
        program.expect("> ")
        answer_open(program, "And say how long it takes.")
        program.expect("What will you do differently.*> ")
        answer_open_until(program, "I will look up.", "By when.*> ")
        program.sendline("14")
        program.expect("Stored")
        program.expect("Done")
        program.wait()
        self.assertEqual(program.exitstatus, 0)
        self.assertIn(b"And say how long it takes.", self.person.answers())
        self.assertIn(b"I will look up.", self.person.answers())

    def test_words_where_nothing_is_asked_do_not_vanish_without_a_word(self) -> None:
        program = self.person.start()
        program.expect("Enter: go on.*> ")
        program.sendline("An answer that comes too early.")
        program.expect("what you typed isn't kept")
        program.expect("Enter: go on.*> ")
        program.sendline("")
        program.expect("at the counter.*> ")
        program.sendline(":q")
        program.wait()

    def test_interrupting_keeps_what_was_confirmed_and_the_next_run_goes_on(self) -> None:
        program = self.person.start()
        to_first_question(program)
        answer_open(program, "Confirmed before the interruption.")
        program.expect("Which one.*> ")
        program.sendintr()
        program.expect("Everything confirmed is stored")
        program.wait()
        self.assertEqual(program.exitstatus, 130)
        again = self.person.start()
        again.expect("go on where you stopped")
        again.expect("> ")
        again.sendline("")
        again.expect("Which one")
        self.assertNotIn("What would you do", screen_text(again))
        again.sendline(":q")
        again.wait()

    def test_a_killed_process_loses_nothing_that_was_confirmed(self) -> None:
        program = self.person.start()
        to_first_question(program)
        answer_open(program, "Confirmed before the kill.")
        os.kill(program.pid, signal.SIGKILL)
        program.wait()
        again = self.person.start()
        again.expect("go on where you stopped")
        again.expect("> ")
        again.sendline("")
        again.expect("Which one")
        again.close(force=True)
        self.assertIn(b"Confirmed before the kill.", self.person.answers())

    def test_hints_bad_input_skipping_and_full_width_digits(self) -> None:
        program = self.person.start()
        to_first_question(program)
        program.sendline(":h")
        program.expect("Hint: Look up")
        program.expect("> ")
        program.sendline("：s")
        program.expect("Passed over")
        program.expect("Which one.*One number(.*)> ")
        # What isn't there isn't offered.
        self.assertNotIn(":h", program.match.group(1))
        program.sendline(":h")
        program.expect("There is no hint.*> ")
        program.sendline("7")
        program.expect("can't be read")
        program.sendline(":x")
        program.expect("no command :x")
        program.sendline("２")
        program.expect("Stored")
        program.close(force=True)

    def test_the_editor_gets_a_private_file_and_leaves_nothing(self) -> None:
        notes = os.path.join(self.person.folder, "notes")
        editor = self.person.write(
            "editor.sh",
            f'#!/bin/sh\nstat -c "%a" "$1" "$(dirname "$1")" > {notes}\n'
            'printf "Written in the editor.\\nSecond line." >> "$1"\n',
            0o755)
        temporary = tempfile.mkdtemp(dir=self.person.folder)
        self.person.environment.update(
            EDITOR=editor, TMPDIR=temporary, XDG_RUNTIME_DIR=temporary)
        program = self.person.start()
        to_first_question(program)
        program.sendline(":e")
        program.expect("Enter: keep it.*> ")
        program.sendline("")
        program.expect("Stored")
        program.close(force=True)
        with open(notes, encoding="utf-8") as file:
            self.assertEqual(file.read().split(), ["600", "700"])
        self.assertEqual(glob.glob(temporary + "/*"), [])
        self.assertIn(b"Written in the editor.", self.person.answers())

    def test_a_failing_editor_keeps_what_was_written(self) -> None:
        self.person.environment["EDITOR"] = "false"
        program = self.person.start()
        to_first_question(program)
        program.sendline("Typed before the editor.")
        program.expect("> ")
        program.sendline(":e")
        program.expect("editor can't be used")
        program.expect("Enter: keep it.*> ")
        program.sendline("")
        program.expect("Stored")
        program.close(force=True)
        self.assertIn(b"Typed before the editor.", self.person.answers())

    def test_chinese_interface_and_narrow_window(self) -> None:
        self.person.environment["LANG"] = "zh_CN.UTF-8"
        program = self.person.start(columns=40)
        program.expect("回车：继续")
        program.sendline("")
        program.expect("at the counter")
        program.expect("> ")
        program.sendline("")
        program.expect("第 1 题，共 2 题 · 开放题")
        program.expect("> ")
        program.sendline("我会抬头。")
        program.expect("> ")
        program.sendline("。")
        program.expect("4 字")
        program.close(force=True)

    def test_control_characters_in_a_case_are_shown_not_sent(self) -> None:
        path = os.path.join(self.person.folder, "cases/small.md")
        with open(path, encoding="utf-8") as file:
            text = file.read()
        self.person.write(
            "cases/small.md", text.replace("It happened", "It &#x1b;]0;owned&#x07; &#x202e;happened"))
        program = self.person.start()
        program.expect("> ")
        program.sendline("")
        program.expect("counter")
        shown = program.before
        self.assertNotIn("\x1b]", shown)
        self.assertNotIn("\u202e", shown)
        self.assertIn("\u241b]0;owned\u2407 <U+202E>happened", shown)
        program.close(force=True)


if __name__ == "__main__":
    unittest.main()
