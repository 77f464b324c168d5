"""The course is valid against the published schema."""

import subprocess
import tempfile
import unittest
import zipfile
from pathlib import Path

from programs import SCHEMAS, casebook


class CourseTest(unittest.TestCase):
    def test_the_course_and_its_pages(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            archive = Path(folder) / "course.zip"
            outcome = casebook(
                "export", "--to", "cmi5", "--case", "water-hotline", "--case", "图书馆闭馆前十分钟",
                "--base", "https://cases.example.org", "-o", str(archive))
            self.assertEqual(outcome.returncode, 0, outcome.stderr.decode())
            with zipfile.ZipFile(archive) as package:
                self.assertIsNone(package.testzip())
                package.extractall(folder)
            page = (Path(folder) / "cases/water-hotline/index.html").read_text()
            self.assertIn('<script src="../../assets/cmi5.js" defer>', page)
            self.assertIn("connect-src", page)
            structure = (Path(folder) / "cmi5.xml").read_text()
            self.assertIn("cases/%E5%9B%BE", structure)
            self.assertEqual(structure.count("<au "), 2)
            if not SCHEMAS.exists():
                self.skipTest("the published schemas are not beside the repository")
            command = ["xmllint", "--nonet", "--noout", "--schema"]
            outcome = subprocess.run(
                [*command, str(SCHEMAS / "cmi5_CourseStructure.xsd"), f"{folder}/cmi5.xml"],
                capture_output=True, text=True)
            self.assertEqual(outcome.returncode, 0, outcome.stderr)


if __name__ == "__main__":
    unittest.main()
