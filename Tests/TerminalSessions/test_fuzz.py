"""Whatever keys and bytes come in: what the screen shows is what the answer is, and nothing ends."""

import os
import random
import unicodedata
import unittest

from desk import Desk, bare

ROUNDS = int(os.environ.get("FUZZ_ROUNDS", "25"))
KEYS = [
    b"\x1b[D", b"\x1b[C", b"\x1b[D" * 7, b"\x1b[1~", b"\x1bOF", b"\x01", b"\x05", b"\x7f", b"\x7f" * 5,
    b"\x1b[3~", b"\x0b", b"\x15", b"\x17", b"\x19", b"\x1bb", b"\x1bf", b"\x1bd", b"\x0c", b"\x1b",
    b"\x1b[99;3~", b"\x1b[?25h", b"\x1b[200~", b"\t", b"\x00", b"\x07", b"\x0e", b"\x10",
]
ALPHABETS = [
    "abc XYZ .,:;!?", "一二三案例学习，。；：！？、“”（）《》【】", "éüñß", "\u0301\u0308\u0323", "ｆｕｌｌ１２",
    "👍🏽👨‍👩‍👧❤️🇨🇳🇩", "한국어ㄱ", "ไทยкирελ", "\u202e\u200b\ufeff\u2028\x85\xad", "\ue000\U000e0041",
]


def piece(chance: random.Random) -> bytes:
    """A key, some text, or bytes that are none."""
    kind = chance.random()
    if kind < 0.45:
        return chance.choice(KEYS)
    if kind < 0.92:
        alphabet = chance.choice(ALPHABETS)
        return "".join(chance.choices(alphabet, k=chance.randint(1, 12))).encode()
    stopping = b"\x03\x04\x1a\x1c\r\n"
    return bytes(byte for byte in chance.randbytes(6) if byte not in stopping)


def visible(text: str) -> str:
    """A text as the editor shows it: marks for what can't be shown, nothing for what joins."""
    shown = ""
    for character in text:
        if 0x1F3FB <= ord(character) <= 0x1F3FF or character in "\u200c\u200d\ufe0f":
            continue
        if character != "\t" and unicodedata.category(character) in ("Cc", "Cf", "Cn", "Co", "Zl", "Zp"):
            character = f"<U+{ord(character):04X}>"
        shown += character
    return bare(shown)


class FuzzTest(unittest.TestCase):
    def test_the_screen_shows_the_answer(self) -> None:
        for seed in range(ROUNDS):
            with self.subTest(seed=seed):
                self.write_at_random(random.Random(seed))

    def write_at_random(self, chance: random.Random) -> None:
        desk = Desk(columns=chance.randint(12, 70), rows=200)
        self.addCleanup(desk.leave)
        typed = []
        for _ in range(chance.randint(5, 60)):
            typed.append(piece(chance))
            desk.type(typed[-1])
            desk.draw(0)
        desk.type("\x1b[F#")
        desk.see("#")
        desk.settle()
        self.assertTrue(desk.program.isalive())
        desk.stop()
        shown = bare(desk.text)
        expected = visible(desk.read("draft"))
        self.assertTrue(
            shown.endswith(">" + expected), f"{typed}\nexpected {expected!r}\n{desk.text}")


if __name__ == "__main__":
    unittest.main()
