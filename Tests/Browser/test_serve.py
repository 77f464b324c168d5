"""`casebook serve`: the preview in a browser, and who else can ask it."""

import http.client
import re
import signal
import socket
import subprocess
import time
import unittest

from browser import BrowserTest
from playwright.sync_api import expect
from sites import PROGRAM, library

CASE = """---
title: A case
language: en
---

## Description

{text}

## Analysis

None.

## Questions

1. Why? {{#why}}
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class ServeTest(BrowserTest):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = library(cls, {
            "casebook.yml": "title: Cases\nlanguage: en\n", "cases/a.md": CASE.format(text="First text.")})
        cls.port = free_port()
        cls.server = subprocess.Popen(
            [PROGRAM, "serve", "--port", str(cls.port)], cwd=cls.folder, stderr=subprocess.PIPE, text=True)
        cls.addClassCleanup(cls.stop)
        assert "localhost" in cls.server.stderr.readline()

    @classmethod
    def stop(cls) -> None:
        cls.server.send_signal(signal.SIGINT)
        cls.server.wait(10)
        cls.server.stderr.close()

    def setUp(self) -> None:
        super().setUp()
        self.origins = (f"http://localhost:{self.port}/",)
        self.write("First text.")
        self.wait_for("/cases/a/", "First text.")

    def write(self, text: str) -> None:
        (self.folder / "cases/a.md").write_text(CASE.format(text=text))

    def wait_for(self, target: str, text: str) -> None:
        for _ in range(200):
            if text in self.ask(target)[2]:
                return
            time.sleep(0.1)
        self.fail(f"{text} never came")

    def ask(self, target: str, host: str | None = None, address: str = "127.0.0.1", method: str = "GET", **headers):
        connection = http.client.HTTPConnection(address, self.port, timeout=20)
        try:
            connection.putrequest(method, target, skip_host=True)
            connection.putheader("Host", host if host is not None else f"localhost:{self.port}")
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders()
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read().decode("utf-8", "replace")
        finally:
            connection.close()

    def test_a_change_comes_into_the_open_page_where_it_was_scrolled_to(self):
        self.write("First text.\n\n" + "A long paragraph.\n\n" * 80)
        self.wait_for("/cases/a/", "long paragraph")
        page = self.open(f"http://localhost:{self.port}/cases/a/")
        page.evaluate("scrollTo({ top: 900, behavior: 'instant' })")
        self.write("Second text.\n\n" + "A long paragraph.\n\n" * 80)
        expect(page.get_by_text("Second text.")).to_be_attached(timeout=20_000)
        page.wait_for_load_state()
        time.sleep(0.5)
        self.assertAlmostEqual(page.evaluate("scrollY"), 900, delta=2)

    def test_problems_are_shown_with_their_line_and_go_when_they_are_mended(self):
        page = self.open(f"http://localhost:{self.port}/cases/a/")
        expect(page.get_by_text("First text.")).to_be_visible()
        self.write("[nowhere](missing.md) <b>x")
        box = page.locator("#casebook-preview")
        expect(box).to_contain_text(re.compile(r"a\.md:8:\d+"), timeout=20_000)
        expect(box.locator("pre").first).to_have_text("[nowhere](missing.md) <b>x")
        # The last site without errors is still there.
        expect(page.get_by_text("First text.")).to_be_visible()
        self.write("Third text.")
        expect(page.get_by_text("Third text.")).to_be_visible(timeout=20_000)
        expect(box).to_have_count(0)

    def test_both_addresses_of_this_machine_answer(self):
        for address, host in [("127.0.0.1", "127.0.0.1"), ("::1", "[::1]"), ("127.0.0.1", "localhost")]:
            status, headers, text = self.ask("/", f"{host}:{self.port}", address)
            self.assertEqual(status, 200, address)
            self.assertIn("A case", text)
            self.assertFalse([name for name in headers if name.lower().startswith("access-control")])
            self.assertEqual(headers["Cross-Origin-Resource-Policy"], "same-origin")

    def test_other_names_methods_and_sites_are_refused(self):
        for host in ["", "evil.example", f"evil.example:{self.port}", "localhost", f"localhost:{self.port + 1}",
                     f"localhost:{self.port}.evil.example", f"127.0.0.1.evil.example:{self.port}"]:
            self.assertEqual(self.ask("/", host)[0], 403, host)
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"]:
            self.assertEqual(self.ask("/", method=method)[0], 403, method)
        for site in ["cross-site", "same-site"]:
            self.assertEqual(self.ask("/.casebook/state.js", Sec_Fetch_Site=site)[0], 403)

    def test_nothing_outside_the_site_is_served(self):
        for target in ["/../casebook.yml", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd",
                       "/.casebook-site", "/a/../../x", "/\\etc", "/%00", f"http://localhost:{self.port}/", "*",
                       "/" + "a" * 3000]:
            status, _, text = self.ask(target)
            self.assertIn(status, (400, 403), target)
            self.assertNotIn("root:", text)
        self.assertEqual(self.ask("/nowhere.html")[0], 404)
        with socket.create_connection(("127.0.0.1", self.port)) as raw:
            raw.sendall(b"\x00\xff garbage\r\n\r\n")
            raw.settimeout(20)
            try:
                self.assertNotIn(b" 200 ", raw.recv(1000))
            except OSError:
                pass
        self.assertEqual(self.ask("/")[0], 200)

    def test_it_listens_on_this_machine_only(self):
        other = subprocess.run(["hostname", "-I"], capture_output=True, text=True).stdout.split()
        for address in other:
            with self.assertRaises(OSError):
                socket.create_connection((address, self.port), timeout=2).close()

    def test_a_port_in_use_is_named(self):
        done = subprocess.run(
            [PROGRAM, "serve", "--port", str(self.port)], cwd=self.folder, capture_output=True, text=True, timeout=30)
        self.assertEqual(done.returncode, 3)
        self.assertIn(f"Port {self.port}", done.stderr)


if __name__ == "__main__":
    unittest.main()
