"""Search and filters on the home page, opened from a folder."""

import json
import pathlib
import random
import unittest

from browser import BrowserTest
from playwright.sync_api import expect
from sites import ROOT, build, library

HERE = pathlib.Path(__file__).parent
LIMIT = 200 * 1024


def case(title: str, text: str, **keys) -> str:
    head = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in keys.items())
    return (
        f"---\ntitle: {title}\n{head}---\n\n## Description\n\n{text}\n\n## Analysis\n\nNone.\n\n"
        "## Questions\n\n1. Why? {#why}\n")


class SearchTest(BrowserTest):
    @classmethod
    def setUpClass(cls) -> None:
        cls.site = build(cls, library(cls, {
            "casebook.yml": "title: Cases\nlanguage: en\n",
            "cases/bus.md": case(
                "The bus", "The driver waits.", tags=["transport"], difficulty="advanced", duration=20,
                audience=["drivers"], competencies=["listening"]),
            "cases/tax.md": case("Tax hall", "A driver asks about the bus tax.", tags=["tax"], duration=90),
            "cases/热线.md": case(
                "热线", "市民投诉后没有人处理。", language="zh-Hans", tags=["投诉处理"], duration=45,
                difficulty="introductory"),
        }))
        cls.home = cls.site / "index.html"

    def titles(self, page) -> list[str]:
        return page.locator(".finder-results h3").all_inner_texts()

    def search(self, page, text: str, count: str) -> list[str]:
        field = page.get_by_label("Search")
        field.fill("")
        expect(page.locator(".finder-count")).to_have_text("")
        field.fill(text)
        page.locator(".finder-count").filter(has_text=count).wait_for()
        return self.titles(page)

    def test_words_give_the_cases_that_have_them_titles_first(self):
        page = self.open(self.home)
        self.assertEqual(self.search(page, "bus", "2 cases"), ["The bus", "Tax hall"])
        self.assertEqual(self.search(page, "DRIVER asks", "1 case"), ["Tax hall"])
        self.assertEqual(self.search(page, "trans", "1 case"), ["The bus"])
        self.assertEqual(self.search(page, "waits tax", "some of them"), ["Tax hall", "The bus"])
        self.assertEqual(self.search(page, "zebra", "No case"), [])
        self.assertTrue(page.locator("#page\\:catalogue").is_hidden())

    def test_chinese_is_found_by_any_part(self):
        page = self.open(self.home)
        for text in ["投诉", "诉后没有", "处理", "市", "人"]:
            with self.subTest(text):
                self.assertEqual(self.search(page, text, "1 case"), ["热线"])

    def test_the_address_keeps_what_was_asked(self):
        page = self.open(self.home.as_uri() + "?q=driver&duration=30")
        page.locator(".finder-count").filter(has_text="1 case").wait_for()
        self.assertEqual(self.titles(page), ["The bus"])
        page.get_by_label("Working time").select_option("")
        page.locator(".finder-count").filter(has_text="2 cases").wait_for()
        self.assertTrue(page.url.endswith("?q=driver"), page.url)
        page.reload()
        page.locator(".finder-count").filter(has_text="2 cases").wait_for()

    def test_every_filter_works_by_the_keyboard_alone(self):
        for label, first in [
            ("Tag", "transport"), ("Competency", None), ("For", None), ("Level", "advanced"),
            ("Language", "en"), ("Working time", "30"),
        ]:
            with self.subTest(label):
                page = self.open(self.home)
                control = page.get_by_label(label, exact=True)
                if first is None:
                    # There is one value only, so there is nothing to choose.
                    self.assertEqual(control.count(), 0)
                    continue
                page.locator("#page\\:query").focus()
                for _ in range(10):
                    page.keyboard.press("Tab")
                    if control.evaluate("node => node === document.activeElement"):
                        break
                page.keyboard.press("ArrowDown")
                page.locator(".finder-results h3").first.wait_for()
                page.keyboard.press("Tab")
                expect(page.locator("[type=reset]")).to_be_visible()
                while page.evaluate("document.activeElement.type") != "reset":
                    page.keyboard.press("Tab")
                page.keyboard.press("Enter")
                page.locator("#page\\:catalogue").wait_for()
                self.assertEqual(page.evaluate("document.activeElement.id"), "page:query")

    def test_the_page_finds_the_words_of_the_table(self):
        page = self.open(self.home)
        for example in json.loads((HERE / "search-words.json").read_text("utf-8")):
            with self.subTest(example["text"]):
                self.assertEqual(
                    page.evaluate("text => casebook.searchWords(text)", example["text"]), example["words"])

    def test_without_script_there_are_all_cases_and_no_search(self):
        page = self.open(self.home, java_script_enabled=False)
        self.assertTrue(page.locator("#page\\:finder").is_hidden())
        self.assertEqual(page.locator("#page\\:catalogue h3").count(), 3)


class LargeSearchTest(BrowserTest):
    """Ten thousand cases, a third Chinese, of random words: the least that an index can be packed."""

    COUNT = 10_000

    @classmethod
    def setUpClass(cls) -> None:
        chance = random.Random(7)
        han = [chr(0x4E00 + index) for index in range(3000)]
        latin = ["".join(chance.choices("abcdefghijklmnoprstuvw", k=chance.randint(3, 9))) for _ in range(20_000)]
        weights = [1 / (rank + 10) for rank in range(len(latin))]
        han_weights = [1 / (rank + 10) for rank in range(len(han))]
        files = {"casebook.yml": "language: en\n"}
        for number in range(cls.COUNT):
            if number % 3 == 0:
                text = "".join(chance.choices(han, han_weights, k=500))
                files[f"cases/c{number}.md"] = case(text[:12], text, language="zh-Hans", summary=text[20:80])
            else:
                words = chance.choices(latin, weights, k=250)
                files[f"cases/c{number}.md"] = case(
                    " ".join(words[:5]), " ".join(words), summary=" ".join(words[9:30]), tags=words[:2])
        cls.common = (latin[0], latin[1])
        cls.site = build(cls, library(cls, files))

    def loaded(self, query: str) -> tuple[int, int]:
        page = self.open("about:blank")
        sizes: dict[str, int] = {}
        def count(request) -> None:
            path = pathlib.Path(request.url.removeprefix("file://").split("?")[0])
            if path.suffix in (".js", ".css"):
                sizes[request.url] = path.stat().st_size
        page.on("request", count)
        page.goto(self.site.joinpath("index.html").as_uri())
        page.get_by_label("Search").fill(query)
        page.locator(".finder-results h3").first.wait_for()
        return sum(sizes.values()), len(sizes)

    def test_the_first_result_is_there_before_200_kilobytes_are_loaded(self):
        for query in ["一丁", " ".join(self.common), "一"]:
            with self.subTest(query):
                size, files = self.loaded(query)
                print(f"\n  {query}: {size / 1024:.0f} KB in {files} files", end="")
                self.assertLess(size, LIMIT)


if __name__ == "__main__":
    unittest.main()
