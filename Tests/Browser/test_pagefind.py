"""`search: pagefind`: the pages search with Pagefind's index, and with their own where that isn't there."""

import contextlib
import functools
import http.server
import os
import pathlib
import subprocess
import threading
import unittest

from browser import BrowserTest
from playwright.sync_api import expect
from sites import PROGRAM, library, temporary_folder

CONFIGURATION = "title: 案例\nlanguage: zh-Hans\nsearch: pagefind\n"
CASE = """---
title: {title}
language: {language}
tags: [{tag}]
reveal: {reveal}
---

## Description

{text}

> [!FACILITATOR]
> FACILITATORNOTE

## Analysis

{analysis}

## Questions

1. Why? {{#why}}

   > [!HINT]
   > HINTWORD

   > [!ANSWER]
   > MODELWORD

## Teaching note

FACILITATORSECTION
"""


def case(title: str, text: str, language: str = "zh-Hans", tag: str = "窗口", reveal: str = "after-answers") -> str:
    return CASE.format(
        title=title, text=text, language=language, tag=tag, reveal=reveal, analysis="HELDANALYSIS" if
        reveal == "facilitator" else "没有人被指定来回答。")


CASES = {
    "casebook.yml": CONFIGURATION, "cases/water.md": case("停水", "热线打不通，居民投诉了三次。"),
    "cases/tax.md": case("退税", "纳税人在大厅等了两个小时，后来投诉。", tag="大厅"),
    "cases/最后 一班.md": case("末班车", "司机没有停站。", reveal="facilitator"),
    "cases/library.md": case("Closing time", "The librarian never looked up.", "en"),
}


def pagefind() -> pathlib.Path:
    """A folder with the program, as the PATH needs it."""
    import pagefind_bin_extended
    return pathlib.Path(pagefind_bin_extended.get_executable()).parent


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments) -> None:
        pass


class PagefindTest(BrowserTest):
    def built(self, folder: pathlib.Path, path: pathlib.Path | None) -> subprocess.CompletedProcess:
        paths = ([str(path)] if path else []) + ["/usr/bin", "/bin"]
        return subprocess.run(
            [PROGRAM, "build"], cwd=folder, capture_output=True, text=True,
            env={**os.environ, "PATH": ":".join(paths)})

    @contextlib.contextmanager
    def served(self, folder: pathlib.Path):
        server = http.server.ThreadingHTTPServer(
            ("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder / "site/public")))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            server.server_close()

    def found(self, page, query: str) -> list[str]:
        page.locator("#page\\:query").fill("")
        expect(page.locator(".finder-count")).to_have_text("")
        page.locator("#page\\:query").fill(query)
        expect(page.locator(".finder-count")).not_to_have_text("")
        return page.locator(".finder-results .card-title").all_inner_texts()

    def test_the_pages_find_by_pagefinds_index_under_the_policy(self):
        folder = library(self, CASES)
        done = self.built(folder, pagefind())
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertNotIn("Pagefind", done.stderr)
        with self.served(folder) as origin:
            self.origins = (origin,)
            asked: list[str] = []
            page = self.open("about:blank")
            page.on("request", lambda request: asked.append(request.url))
            page.goto(origin)
            self.assertEqual(sorted(self.found(page, "投诉")), ["停水", "退税"])
            self.assertEqual(self.found(page, "末班车"), ["末班车"])
            self.assertEqual(self.found(page, "librarian"), ["Closing time"])
            self.assertTrue(any("/pagefind/index/" in address for address in asked))
            for hidden in ["FACILITATORNOTE", "FACILITATORSECTION", "HELDANALYSIS", "MODELWORD", "HINTWORD"]:
                self.assertEqual(self.found(page, hidden), [], hidden)
            page.locator("#page\\:tag").select_option(label="大厅 (1)")
            page.locator("#page\\:query").fill("投诉")
            expect(page.locator(".finder-results .card-title")).to_have_text(["退税"])
            page.locator(".finder-results a").first.click()
            self.assertTrue(page.url.endswith("cases/tax/index.html"))

    def test_a_page_from_a_folder_searches_with_its_own_index(self):
        folder = library(self, CASES)
        self.built(folder, pagefind())
        page = self.open(folder / "site/public/index.html")
        self.assertEqual(sorted(self.found(page, "投诉")), ["停水", "退税"])

    def test_where_it_is_not_installed_the_build_says_so_and_search_works(self):
        folder = library(self, CASES)
        self.built(folder, pagefind())
        self.assertTrue((folder / "site/public/pagefind").is_dir())
        done = self.built(folder, None)
        self.assertEqual(done.returncode, 0)
        self.assertIn("there is no program pagefind", done.stderr)
        self.assertFalse((folder / "site/public/pagefind").exists())
        with self.served(folder) as origin:
            self.origins = (origin,)
            page = self.open(origin)
            self.assertEqual(sorted(self.found(page, "投诉")), ["停水", "退税"])
        # That the index isn't there is what the page found out.
        self.problems = [problem for problem in self.problems if "404" not in problem]

    def test_the_index_is_made_anew_when_a_page_changed_and_not_otherwise(self):
        folder = library(self, CASES)
        calls = folder / "calls"
        programs = temporary_folder(self)
        stand_in = programs / "pagefind_extended"
        stand_in.write_text(f'#!/bin/sh\necho call >> "{calls}"\nexec "{pagefind()}/pagefind_extended" "$@"\n')
        stand_in.chmod(0o755)
        for _ in range(3):
            self.assertEqual(self.built(folder, programs).returncode, 0)
        self.assertEqual(calls.read_text().count("call"), 1)
        (folder / "cases/tax.md").write_text(case("退税", "纳税人走了。"))
        self.built(folder, programs)
        self.assertEqual(calls.read_text().count("call"), 2)
        (folder / "cases/tax.md").unlink()
        self.built(folder, programs)
        self.assertEqual(calls.read_text().count("call"), 3)
        (folder / "casebook.yml").write_text(CONFIGURATION.replace("pagefind", "built-in"))
        self.built(folder, programs)
        self.assertFalse((folder / "site/public/pagefind").exists())

    def test_a_program_that_fails_is_named_and_nothing_of_it_is_left(self):
        folder = library(self, CASES)
        programs = temporary_folder(self)
        stand_in = programs / "pagefind"
        stand_in.write_text("#!/bin/sh\necho 'no room' >&2\nexit 1\n")
        stand_in.chmod(0o755)
        done = self.built(folder, programs)
        self.assertEqual(done.returncode, 3)
        self.assertIn("Pagefind failed: no room", done.stderr)
        self.assertEqual(sorted(path.name for path in (folder / "site").iterdir()), ["public"])
        self.assertFalse((folder / "site/public/pagefind").exists())
        self.assertTrue((folder / "site/public/index.html").exists())

    def test_somebody_elses_folder_is_left_alone(self):
        folder = library(self, CASES)
        self.built(folder, None)
        mine = folder / "site/public/pagefind/mine.txt"
        mine.parent.mkdir()
        mine.write_text("mine")
        done = self.built(folder, pagefind())
        self.assertEqual(done.returncode, 3)
        self.assertIn("wasn't made by casebook", done.stderr)
        self.assertEqual(mine.read_text(), "mine")


if __name__ == "__main__":
    unittest.main()
