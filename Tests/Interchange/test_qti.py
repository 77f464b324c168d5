"""QTI packages of all cases are valid against the published schemas."""

import subprocess
import tempfile
import unittest
import zipfile
from pathlib import Path

from programs import SCHEMAS, casebook


@unittest.skipUnless(SCHEMAS.exists(), "the published schemas are not beside the repository")
class QTITest(unittest.TestCase):
    def test_every_file_is_valid(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            archive = Path(folder) / "cases.zip"
            outcome = casebook("export", "--to", "qti21", "-o", str(archive))
            self.assertEqual(outcome.returncode, 0, outcome.stderr.decode())
            with zipfile.ZipFile(archive) as package:
                self.assertIsNone(package.testzip())
                package.extractall(folder)
            files = sorted(Path(folder).glob("case-*/*.xml"))
            self.assertGreater(len(files), 30)
            self.validate(SCHEMAS / "qtiv2p1/imsqti_v2p1.xsd", *files)
            self.validate(SCHEMAS / "imscp_v1p1.xsd", Path(folder) / "imsmanifest.xml")

    def validate(self, schema: Path, *files: Path) -> None:
        command = ["xmllint", "--nonet", "--noout", "--schema", str(schema), *map(str, files)]
        outcome = subprocess.run(command, capture_output=True, text=True)
        problems = [line for line in outcome.stderr.splitlines() if not line.endswith(" validates")]
        self.assertEqual(problems, [])
        self.assertEqual(outcome.returncode, 0)


if __name__ == "__main__":
    unittest.main()
