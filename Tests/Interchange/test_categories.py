"""A bank of several categories becomes files of their own, all or none."""

import subprocess
import tempfile
import unittest
from pathlib import Path

from programs import CASEBOOK, ROOT

BANK = "$CATEGORY: x/default\n\nA {}\n\n$CATEGORY: y/default\n\nB {}\n"


class CategoriesTest(unittest.TestCase):
    def import_into(self, folder: str) -> subprocess.CompletedProcess:
        file = Path(folder) / "bank.gift"
        file.write_text(BANK)
        return subprocess.run(
            [CASEBOOK, "import", str(file), "-o", f"{folder}/out"], cwd=ROOT, capture_output=True,
            text=True, timeout=60)

    def test_those_of_one_name_are_told_apart(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            outcome = self.import_into(folder)
            self.assertEqual(outcome.returncode, 0, outcome.stderr)
            self.assertIn("default-2", outcome.stderr)
            names = sorted(path.name for path in Path(folder, "out").iterdir())
            self.assertEqual(names, ["default-2.md", "default.md"])

    def test_none_is_written_where_one_is_there(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            there = Path(folder) / "out" / "default-2.md"
            there.parent.mkdir()
            there.write_text("mine")
            self.assertNotEqual(self.import_into(folder).returncode, 0)
            self.assertEqual(list(there.parent.iterdir()), [there])
            self.assertEqual(there.read_text(), "mine")


if __name__ == "__main__":
    unittest.main()
