"""Writing an answer: what is typed is what is seen, and what is kept."""

import signal
import unittest

from desk import Desk

LEFT, RIGHT, UP = "\x1b[D", "\x1b[C", "\x1b[A"


class EditingTest(unittest.TestCase):
    def desk(self, **options) -> Desk:
        desk = Desk(**options)
        self.addCleanup(desk.leave)
        return desk

    def finish(self, desk: Desk) -> str:
        """Ends the answer, keeps it, and returns it."""
        desk.type("\r")
        desk.type(".\r")
        desk.see("Enter: keep it")
        desk.type("\r")
        desk.end()
        return desk.read("answer")

    def test_arrows_and_control_keys(self) -> None:
        desk = self.desk()
        desk.type("two four" + LEFT * 5 + " three" + "\x01one \x05!")
        desk.see("> one two three four!")
        desk.type("\x1b[H\x1b[3~O\x1b[F\x7f\x17five\x01\x1bf\x0b\x19")
        desk.see("> One two three five")
        self.assertEqual(self.finish(desk), "One two three five")

    def test_backspace_takes_a_whole_chinese_character(self) -> None:
        desk = self.desk(columns=20)
        desk.type("案例学习" + "\x7f\x7f" + "研究" + LEFT + "\x7f")
        desk.see("> 案例究")
        self.assertNotIn("学", desk.text)
        desk.type("\x05，这一行会很长，要折到下一行去")
        desk.see("案例究，这一行会很长，要折到下一行去")
        for _ in range(11):
            desk.type("\x7f")
        desk.type("。")
        desk.see("> 案例究，这一行。")
        desk.settle()
        self.assertNotIn("折", desk.text)
        self.assertEqual(self.finish(desk), "案例究，这一行。")

    def test_a_long_paste_comes_in_whole(self) -> None:
        desk = self.desk()
        line = "".join(f"{number} 案例 " for number in range(1700))
        self.assertGreater(len(line), 10_000)
        paste = "first\r" + line + "\r\rlast"
        rest = paste.encode()
        while rest:
            rest = rest[self.program_takes(desk, rest):]
            desk.draw(0)
        desk.see("1699 案例")
        self.assertEqual(self.finish(desk), f"first\n{line}\n\nlast")

    def program_takes(self, desk: Desk, data: bytes) -> int:
        """Sends a piece as a terminal does, which waits when the other side doesn't read."""
        return desk.program.send(data[:1000])

    def test_a_new_width_of_the_window(self) -> None:
        for columns in (24, 60):
            desk = self.desk(columns=40)
            text = "一二三四五六七八九十这一行会很长" * 2
            desk.type(text)
            desk.see(text)
            desk.resize(columns)
            desk.see(text)
            desk.type("，还有")
            desk.see(text + "，还有")
            self.assertEqual(desk.text.count("九"), 2, desk.text)
            self.assertEqual(self.finish(desk), text + "，还有")

    def test_earlier_lines_come_back(self) -> None:
        desk = self.desk()
        desk.type("one\rtwo\rbegun" + UP + UP + "!\r")
        desk.see("> one!")
        self.assertEqual(self.finish(desk), "one\ntwo\none!")

    def test_how_much_is_written_is_counted(self) -> None:
        desk = self.desk()
        desk.type("one two\r")
        desk.see("2/3 > ")
        desk.type(":q\r")
        desk.end()
        self.assertEqual(desk.read("draft"), "one two\n")
        self.assertEqual(desk.read("answer"), "")

    def test_ctrl_d_ends_an_answer_on_an_empty_line_only(self) -> None:
        desk = self.desk()
        desk.type("one\x04\rtwo\r\x04")
        desk.see("Enter: keep it")
        desk.type("\r")
        desk.end()
        self.assertEqual(desk.read("answer"), "one\ntwo")

    def test_a_draft_is_gone_on_with(self) -> None:
        desk = self.desk(initial="第一行\n第二")
        desk.see("> 第一行")
        desk.see("> 第二")
        desk.type("行")
        self.assertEqual(self.finish(desk), "第一行\n第二行")

    def test_a_draft_is_handed_on_while_one_thinks(self) -> None:
        desk = self.desk()
        desk.type("one\rtw")
        desk.read_draft("one\ntw")
        desk.type("o")
        desk.read_draft("one\ntwo")

    def test_a_draft_is_handed_on_when_the_program_is_stopped(self) -> None:
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            desk = self.desk()
            desk.type("一\r二")
            desk.see("> 二")
            desk.stop(number)
            self.assertEqual(desk.read("draft"), "一\n二")
        desk = self.desk()
        desk.type("一\r二")
        desk.see("> 二")
        desk.program.kill(signal.SIGTSTP)
        desk.read_draft("一\n二")

    def test_a_draft_is_handed_on_when_the_window_is_closed(self) -> None:
        desk = self.desk()
        desk.type("一\r二")
        desk.see("> 二")
        desk.close_window()
        self.assertEqual(desk.read("draft"), "一\n二")


if __name__ == "__main__":
    unittest.main()
