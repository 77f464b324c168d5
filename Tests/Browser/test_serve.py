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
LONG = "A long paragraph.\n\n" * 80


class Server:
    """A preview that runs for some tests."""

    def __init__(self, folder, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0", *arguments], cwd=folder, stderr=subprocess.PIPE, text=True,
            start_new_session=True)
        self.port = int(re.search(r"http://localhost:(\d+)/", self.process.stderr.readline()).group(1))
        self.origin = f"http://localhost:{self.port}/"

    def end(self) -> int:
        """Ends it as Ctrl-C does; gives its exit code."""
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait(20)
        self.process.stderr.close()
        return code

    def ask(self, target: str, host: str | None = None, address: str = "127.0.0.1", method: str = "GET", **fields):
        connection = http.client.HTTPConnection(address, self.port, timeout=30)
        try:
            connection.putrequest(method, target, skip_host=True)
            connection.putheader("Host", host if host is not None else f"localhost:{self.port}")
            for name, value in fields.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders()
            answer = connection.getresponse()
            return answer.status, dict(answer.getheaders()), answer.read().decode("utf-8", "replace")
        finally:
            connection.close()

    def send(self, data: bytes) -> bytes:
        """What comes back for bytes, up to the end of the connection."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=30) as raw:
            raw.sendall(data)
            answer = b""
            while part := raw.recv(65536):
                answer += part
            return answer


class ServeTest(BrowserTest):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = library(cls, {
            "casebook.yml": "title: Cases\nlanguage: en\n", "cases/a.md": CASE.format(text="First text."),
            "site/public/mine.txt": "not the preview's"})
        cls.server = Server(cls.folder)
        cls.addClassCleanup(cls.server.end)

    def setUp(self) -> None:
        super().setUp()
        self.origins = (self.server.origin,)
        self.write("First text.")
        self.wait_for("/cases/a/", "First text.")

    def write(self, text: str) -> None:
        (self.folder / "cases/a.md").write_text(CASE.format(text=text))

    def ask(self, *arguments, **options):
        return self.server.ask(*arguments, **options)

    def wait_for(self, target: str, text: str) -> None:
        for _ in range(300):
            if text in self.ask(target)[2]:
                return
            time.sleep(0.1)
        self.fail(f"{text} never came")

    def status(self, data: bytes) -> int:
        answer = self.server.send(data)
        self.assertRegex(answer, rb"\AHTTP/1\.1 \d\d\d ")
        return int(answer[9:12])

    def test_a_change_comes_into_the_open_page_where_it_was_scrolled_to(self):
        self.write("First text.\n\n" + LONG)
        self.wait_for("/cases/a/", "long paragraph")
        page = self.open(self.server.origin + "cases/a/")
        page.evaluate("scrollTo({ top: 900, behavior: 'instant' })")
        self.write("Second text.\n\n" + LONG)
        expect(page.get_by_text("Second text.")).to_be_attached(timeout=30_000)
        page.wait_for_function("scrollY > 0")
        self.assertAlmostEqual(page.evaluate("scrollY"), 900, delta=2)

    def test_problems_are_shown_with_their_line_and_go_when_they_are_mended(self):
        page = self.open(self.server.origin + "cases/a/")
        expect(page.get_by_text("First text.")).to_be_visible()
        self.write("[nowhere](missing.md) <b>x")
        box = page.locator("#casebook-preview")
        expect(box).to_contain_text(re.compile(r"a\.md:8:\d+"), timeout=30_000)
        expect(box.locator("pre").first).to_have_text("[nowhere](missing.md) <b>x")
        # The last site without errors is still there.
        expect(page.get_by_text("First text.")).to_be_visible()
        self.assertIn("First text.", self.ask("/cases/a/")[2])
        self.write("Third text.")
        expect(page.get_by_text("Third text.")).to_be_visible(timeout=30_000)
        expect(box).to_have_count(0)

    def test_a_broken_template_is_named_and_the_site_stays(self):
        template = self.folder / "templates/page-foot.mustache"
        template.parent.mkdir(exist_ok=True)
        self.addCleanup(template.unlink)
        page = self.open(self.server.origin)
        template.write_text("{{#nowhere}}")
        expect(page.locator("#casebook-preview")).to_contain_text("page-foot.mustache", timeout=30_000)
        self.assertEqual(self.ask("/")[0], 200)

    def test_a_page_keeps_its_policy(self):
        text = self.ask("/cases/a/")[2]
        self.assertIn("default-src 'none'; script-src 'self'", text)
        self.assertNotRegex(text, r"<script(?![^>]*(src=|type=\"application/))")

    def test_a_hidden_page_holds_no_connection_and_follows_once_it_is_looked_at(self):
        page = self.open("about:blank")
        page.add_init_script(
            "let isHidden = true; Object.defineProperty(document, 'hidden', { get: () => isHidden });"
            "window.look = () => { isHidden = false; document.dispatchEvent(new Event('visibilitychange')); };")
        asked: list[str] = []
        page.on("request", lambda request: "news.js" in request.url and asked.append(request.url))
        page.goto(self.server.origin + "cases/a/")
        self.write("A new text.")
        self.wait_for("/cases/a/", "A new text.")
        self.assertEqual(asked, [])
        page.evaluate("look()")
        expect(page.get_by_text("A new text.")).to_be_attached(timeout=30_000)

    def test_both_addresses_of_this_machine_answer(self):
        for address, host in [("127.0.0.1", "127.0.0.1"), ("::1", "[::1]"), ("127.0.0.1", "localhost")]:
            status, fields, text = self.ask("/", f"{host}:{self.server.port}", address)
            self.assertEqual(status, 200, address)
            self.assertIn("A case", text)
            self.assertFalse([name for name in fields if name.lower().startswith("access-control")])
            self.assertEqual(fields["Cross-Origin-Resource-Policy"], "same-origin")

    def test_other_names_methods_and_sites_are_refused(self):
        port = self.server.port
        for host in ["", "evil.example", f"evil.example:{port}", "localhost", f"localhost:{port + 1}",
                     f"localhost:{port}.evil.example", f"127.0.0.1.evil.example:{port}"]:
            self.assertEqual(self.ask("/", host)[0], 403, host)
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"]:
            status, fields, _ = self.ask("/", method=method)
            self.assertEqual((status, fields["Allow"]), (405, "GET, HEAD"), method)
        for site in ["cross-site", "same-site"]:
            self.assertEqual(self.ask("/.casebook/news.js", Sec_Fetch_Site=site)[0], 403)

    def test_a_page_of_another_site_can_read_nothing(self):
        other = Server(self.folder)
        self.addCleanup(other.end)
        self.origins = (self.server.origin, other.origin)
        page = self.open(other.origin)
        got = page.evaluate(
            "(address) => new Promise((done) => { const script = document.createElement('script');"
            "script.src = address; script.onload = () => done('loaded'); script.onerror = () => done('refused');"
            "document.head.append(script); })", self.server.origin + ".casebook/news.js")
        self.assertEqual(got, "refused")
        self.problems.clear()

    def test_head_has_the_same_fields_and_no_body(self):
        host = f"Host: localhost:{self.server.port}\r\n".encode()
        get = self.server.send(b"GET / HTTP/1.1\r\n" + host + b"\r\n")
        head = self.server.send(b"HEAD / HTTP/1.1\r\n" + host + b"\r\n")
        self.assertEqual(head, get[:get.index(b"\r\n\r\n") + 4])

    def test_nothing_outside_the_site_is_served(self):
        for target in ["/../casebook.yml", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd",
                       "/.casebook-site", "/a/../../x", "/\\etc", "/%00", self.server.origin, "*", "/#a"]:
            status, _, text = self.ask(target)
            self.assertEqual(status, 400, target)
            self.assertNotIn("root:", text)
        self.assertEqual(self.ask("/nowhere.html")[0], 404)
        link = self.folder / ".casebook/preview/public/link.txt"
        link.symlink_to("/etc/passwd")
        self.addCleanup(link.unlink)
        self.assertEqual(self.ask("/link.txt")[0], 404)

    def test_what_is_no_request_is_refused_and_others_are_answered(self):
        host = f"Host: localhost:{self.server.port}\r\n".encode()
        for status, data in [
            (400, b"\x00\xff garbage\r\n\r\n"), (400, "GET /中 HTTP/1.1\r\n".encode() + host + b"\r\n"),
            (400, b"GET /\x80 HTTP/1.1\r\n" + host + b"\r\n"), (400, b"GET /\x00 HTTP/1.1\r\n" + host + b"\r\n"),
            (400, b"GET / HTTP/1.1\r\n\r\n"), (400, b"GET / HTTP/1.1\r\n" + host + host + b"\r\n"),
            (400, b"GET / HTTP/1.1\r\n" + host + b"Content-Length: 5\r\n\r\nhello"),
            (400, b"GET / HTTP/1.1\r\n" + host + b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
            (414, b"GET /" + b"a" * 5000 + b" HTTP/1.1\r\n" + host + b"\r\n"),
            (414, b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n" + host + b"\r\n"),
            (431, b"GET / HTTP/1.1\r\n" + host + b"A: b\r\n" * 100 + b"\r\n"),
            (431, b"GET / HTTP/1.1\r\n" + host + b"A: " + b"b" * 10_000 + b"\r\n\r\n"),
            (431, b"GET / HTTP/1.1\r\n" + host + (b"A: " + b"b" * 8000 + b"\r\n") * 9 + b"\r\n"),
            (505, b"GET / HTTP/2.0\r\n" + host + b"\r\n"),
        ]:
            self.assertEqual(self.status(data), status, data[:60])
        self.assertEqual(self.ask("/")[0], 200)

    def test_slow_clients_are_dropped_and_too_many_turned_away(self):
        slow = [socket.create_connection(("127.0.0.1", self.server.port), timeout=30) for _ in range(64)]
        self.addCleanup(lambda: [raw.close() for raw in slow])
        for raw in slow:
            raw.sendall(b"GET / HT")
        answers = []
        for _ in range(100):
            try:
                answers.append(self.ask("/")[0])
            except OSError:
                answers.append(0)
            if answers[-1] == 200:
                break
            time.sleep(0.2)
        # Turned away first; room again once the slow ones are dropped.
        self.assertIn(answers[0], (0, 503))
        self.assertEqual(answers[-1], 200)
        for raw in slow:
            self.assertEqual(raw.recv(1000)[9:12], b"408")

    def test_it_listens_on_this_machine_only(self):
        other = subprocess.run(["hostname", "-I"], capture_output=True, text=True).stdout.split()
        for address in other:
            with self.assertRaises(OSError):
                socket.create_connection((address, self.server.port), timeout=2).close()

    def test_a_port_in_use_is_named(self):
        done = subprocess.run(
            [PROGRAM, "serve", "--port", str(self.server.port)], cwd=self.folder, capture_output=True, text=True,
            timeout=60)
        self.assertEqual(done.returncode, 3)
        self.assertIn(f"Port {self.server.port} can't be listened on: another program uses it", done.stderr)

    def test_it_ends_cleanly_and_the_published_site_is_never_touched(self):
        server = Server(self.folder, "--edition", "facilitator")
        self.assertEqual(server.ask("/")[0], 200)
        self.assertEqual(server.end(), 0)
        self.assertEqual([path.name for path in (self.folder / "site/public").iterdir()], ["mine.txt"])
        left = [path.name for path in (self.folder / ".casebook/preview").iterdir()]
        self.assertEqual([name for name in left if name.startswith(".")], [])


class BeginningTest(BrowserTest):
    def test_a_library_with_errors_shows_them_before_there_is_a_site(self):
        folder = library(self, {"cases/a.md": CASE.format(text="[nowhere](missing.md)")})
        server = Server(folder)
        self.addCleanup(server.end)
        self.origins = (server.origin,)
        page = self.open(server.origin)
        self.problems.clear()
        expect(page.locator("#casebook-preview")).to_contain_text("missing.md", timeout=30_000)
        (folder / "cases/a.md").write_text(CASE.format(text="Mended."))
        expect(page.get_by_text("A case").first).to_be_visible(timeout=30_000)
        self.problems.clear()


if __name__ == "__main__":
    unittest.main()
