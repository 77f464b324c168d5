"""Anki takes the cards, and knows them again."""

import tempfile
import unittest
from pathlib import Path

from programs import casebook, has_package


@unittest.skipUnless(has_package("anki"), "the package anki is not installed")
class AnkiTest(unittest.TestCase):
    def setUp(self) -> None:
        from anki.collection import Collection

        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.collection = Collection(str(Path(self.folder.name) / "collection.anki2"))
        self.addCleanup(self.collection.close)
        models = self.collection.models
        kind = models.new("Casebook")
        for name in ["Id", "Front", "Back"]:
            models.add_field(kind, models.new_field(name))
        template = models.new_template("Card 1")
        template["qfmt"], template["afmt"] = "{{Front}}", "{{Back}}"
        models.add_template(kind, template)
        models.add(kind)

    def import_cards(self):
        from anki.collection import ImportCsvRequest

        path = Path(self.folder.name) / "cards.txt"
        path.unlink(missing_ok=True)
        outcome = casebook("export", "--to", "anki", "-o", str(path))
        self.assertEqual(outcome.returncode, 0, outcome.stderr.decode())
        kind = self.collection.models.by_name("Casebook")
        metadata = self.collection.get_csv_metadata(path=str(path), delimiter=None)
        return self.collection.import_csv(ImportCsvRequest(path=str(path), metadata=metadata)).log

    def test_importing_again_adds_nothing(self) -> None:
        first = self.import_cards()
        self.assertGreater(len(first.new), 20)
        notes = self.collection.find_notes("")
        note = self.collection.get_note(self.collection.find_notes('"Id:water-hotline#honest-line"')[0])
        self.assertIn("屏幕上没有故障登记", note["Front"])
        self.assertIn("C. “我这里还没有登记", note["Back"])
        self.assertIn("热线", note.tags)
        again = self.import_cards()
        self.assertEqual(len(again.new), 0)
        self.assertEqual(self.collection.find_notes(""), notes)


if __name__ == "__main__":
    unittest.main()
