"""What is made to harm is refused by name, within 200 MB, and nothing is written; `benchmarks/hostile.py` times it."""

import io
import os
import stat
import subprocess
import sys
import tempfile
import unittest
import zipfile
from pathlib import Path

from programs import CASEBOOK, ROOT

MEGABYTE = 1024 * 1024

# The memory that a program takes. It has a process of its own, as a child begins with the memory of its parent.
MEASURE = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
ITEM = '<assessmentItem identifier="a"><itemBody><p>{}</p></itemBody></assessmentItem>'

QUESTION = '<question type="essay"><questiontext><text>q</text></questiontext></question>\n'


def archive(*files: tuple[zipfile.ZipInfo | str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files:
            package.writestr(name, data)
    return buffer.getvalue()


def link(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    return info


def lying_archive() -> bytes:
    """An archive whose entry unpacks to more than it says."""
    data = bytearray(archive(("imsmanifest.xml", b" " * 10 * MEGABYTE)))
    size = (10 * MEGABYTE).to_bytes(4, "little")
    while (place := data.find(size)) >= 0:
        data[place : place + 4] = (100).to_bytes(4, "little")
    return bytes(data)


LAUGHS = "".join(
    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' if n else '<!ENTITY l0 "lol">' for n in range(10))

FILES = {
    "xxe.xml": ('<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz>&x;</quiz>', "DOCTYPE"),
    "laughs.xml": (f"<!DOCTYPE quiz [{LAUGHS}]><quiz>&l9;</quiz>", "DOCTYPE"),
    "item.xml": ('<!DOCTYPE a SYSTEM "http://localhost/x.dtd">' + ITEM.format("&x;"), "DOCTYPE"),
    "entity.xml": ("<quiz>&x;</quiz>", "&x;"),
    "deep.xml": ("<quiz>" + "<a>" * 100_000, "nested"),
    "many.xml": ("<quiz>" + "<a/>\n" * 3_000_000 + "</quiz>", "elements"),
    "comments.xml": ("<quiz>" + "<!---->\n" * 1_000_000 + "</quiz>", "comments"),
    "questions.xml": ("<quiz>" + QUESTION * 60_000 + "</quiz>", "questions and texts"),
    "twice.xml": ('<quiz><question type="essay" type="x"/></quiz>', "twice"),
    "answers.gift": ("why {" + "=a->b\n" * 200_000 + "}", "answers"),
    "categories.gift": ("$CATEGORY: a\n\nwhy {}\n\n" * 50_000, "categories"),
    "open.xml": ("<quiz><question", "tag"),
    "line.gift": ("::a::" + "x" * (2 * MEGABYTE - 100) + " {}", "1 MiB"),
    "long.gift": (b"x" * 100 * MEGABYTE, "KiB"),
    "long.xml": (b"<quiz>" + b"x" * 100 * MEGABYTE, "KiB"),
    "encoding.gift": ("::问::问 {}".encode("gb18030"), "UTF-8"),
    "encoding.xml": ("<quiz>问</quiz>".encode("utf-16"), "UTF-8"),
    "cut.gift": (b"::a:: \xe9\x97", "UTF-8"),
    "empty.gift": ("", "no question"),
    "slip.zip": (archive(("../../slip.xml", b"x")), "leads out"),
    "absolute.zip": (archive(("/tmp/slip.xml", b"x")), "leads out"),
    "drive.zip": (archive(("C:\\slip.xml", b"x")), "leads out"),
    "link.zip": (archive((link("imsmanifest.xml"), b"/etc/passwd")), "link"),
    "bomb.zip": (archive(("imsmanifest.xml", b" " * 100 * MEGABYTE)), "bomb"),
    "bombs.zip": (archive(*((f"{n}.xml", b" " * 15 * MEGABYTE) for n in range(6))), "bomb"),
    "lying.zip": (lying_archive(), "larger"),
    "many.zip": (archive(*((f"{n}.xml", b"") for n in range(3000))), "at most"),
    "cut.zip": (archive(("imsmanifest.xml", b"<manifest/>"))[:60], "ZIP"),
    "other.zip": (archive(("readme.txt", b"x")), "imsmanifest"),
    "inner.zip": (
        archive(("imsmanifest.xml", b'<!DOCTYPE m [<!ENTITY x "y">]><manifest/>')), "DOCTYPE"),
}


class HostileTest(unittest.TestCase):
    def test_each_is_refused_by_name(self) -> None:
        for name, (content, word) in FILES.items():
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                file = Path(folder) / name
                file.write_bytes(content if isinstance(content, bytes) else content.encode())
                before = sorted(Path(folder).rglob("*"))
                outcome = self.run_program("import", str(file), "-o", f"{folder}/out")
                said = outcome.stderr.decode()
                self.assertEqual(outcome.returncode, 1, said)
                self.assertIn(word.lower(), said.lower())
                self.assertLess(len(said), 2000)
                self.assertEqual(sorted(Path(folder).rglob("*")), before)

    def run_program(self, *arguments: str):
        return subprocess.run([CASEBOOK, *arguments], cwd=ROOT, capture_output=True, timeout=60)

    def test_none_takes_much_memory(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            for name, (content, _) in FILES.items():
                file = Path(folder) / name
                file.write_bytes(content if isinstance(content, bytes) else content.encode())
                with self.subTest(name):
                    command = [sys.executable, "-c", MEASURE, str(CASEBOOK), "import", str(file)]
                    outcome = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=60)
                    self.assertLess(int(outcome.stdout) / 1024, 200)


if __name__ == "__main__":
    unittest.main()
