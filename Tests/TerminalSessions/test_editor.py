"""Writing an answer in an editor: it has the terminal to itself, and leaves nothing behind."""

import glob
import os
import signal
import subprocess
import unittest

from desk import Desk

WAITING = """#!/bin/bash
trap 'echo -n " and Ctrl-C" >> "$1"' INT
echo -n "Written in it" > "$1"
stat -c "%a %n" "$(dirname "$1")" "$1" > "$NOTES"
echo EDITOR-RUNS
until [ -e "$NOTES.go" ]; do sleep 0.05; done
"""


class EditorTest(unittest.TestCase):
    def desk(self, script: str = WAITING) -> Desk:
        desk = Desk()
        self.addCleanup(desk.leave)
        desk.stop()
        path = desk.path("editor.sh")
        with open(path, "w", encoding="utf-8") as file:
            file.write(script)
        os.chmod(path, 0o755)
        temporary = desk.path("temporary")
        os.mkdir(temporary)
        started = Desk(
            EDITOR=path, TMPDIR=temporary, XDG_RUNTIME_DIR=temporary, NOTES=desk.path("notes"))
        self.addCleanup(started.leave)
        self.folder, self.temporary = desk.folder, temporary
        return started

    def let_it_end(self) -> None:
        """Lets the editor come to its end."""
        with open(os.path.join(self.folder, "notes.go"), "w", encoding="utf-8"):
            pass

    def test_ctrl_c_belongs_to_the_editor(self) -> None:
        desk = self.desk()
        desk.type("Typed before\r:e\r")
        desk.see("EDITOR-RUNS")
        self.assertEqual(desk.read("draft"), "Typed before")
        with open(os.path.join(self.folder, "notes"), encoding="utf-8") as notes:
            modes = [line.split()[0] for line in notes]
        self.assertEqual(modes, ["700", "600"])
        desk.type("\x03")
        desk.settle()
        self.let_it_end()
        desk.see("Enter: keep it")
        desk.type("\r")
        desk.end()
        self.assertEqual(desk.read("answer"), "Written in it and Ctrl-C")
        self.assertEqual(glob.glob(self.temporary + "/*"), [])

    def test_being_told_to_stop_leaves_nothing_and_keeps_what_was_saved(self) -> None:
        for number in (signal.SIGTERM, signal.SIGHUP):
            desk = self.desk()
            desk.type(":e\r")
            desk.see("EDITOR-RUNS")
            desk.stop(number)
            self.assertEqual(desk.read("draft"), "Written in it")
            self.assertEqual(glob.glob(self.temporary + "/*"), [])
            self.assertEqual(
                subprocess.run(["pgrep", "-f", self.folder], capture_output=True).stdout, b"")

    def test_an_editor_that_does_not_listen_is_ended(self) -> None:
        desk = self.desk("#!/bin/bash\ntrap '' TERM HUP\necho EDITOR-RUNS\nwhile :; do sleep 0.1; done")
        desk.type(":e\r")
        desk.see("EDITOR-RUNS")
        desk.stop()
        self.assertEqual(glob.glob(self.temporary + "/*"), [])

    def test_a_line_can_be_edited_after_the_editor(self) -> None:
        desk = self.desk("#!/bin/sh\nstty -a > \"$NOTES\"\nprintf 'one\\ntwo' > \"$1\"")
        desk.type(":e\r")
        desk.see("Enter: keep it")
        with open(os.path.join(self.folder, "notes"), encoding="utf-8") as notes:
            self.assertIn(" icanon", notes.read())
        desk.type("thrae\x1b[D\x7fe\r")
        desk.see("3 words")
        desk.type("\r")
        desk.end()
        self.assertEqual(desk.read("answer"), "one\ntwo\nthree")


if __name__ == "__main__":
    unittest.main()
