"""One headless Chromium for all tests; every test gets a window of its own."""

import atexit
import shutil
import unittest

from playwright.sync_api import Browser, Page, sync_playwright

_browser: Browser | None = None


def browser() -> Browser:
    global _browser
    if _browser is None:
        playwright = sync_playwright().start()
        _browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        atexit.register(playwright.stop)
        atexit.register(_browser.close)
    return _browser


class BrowserTest(unittest.TestCase):
    """A test that opens pages. What a page reports as an error fails it, and so does a request that leaves
    the site."""

    def open(self, address, width: int = 1280, **options) -> Page:
        context = browser().new_context(viewport={"width": width, "height": 900}, **options)
        self.addCleanup(context.close)
        page = context.new_page()
        self.watch(page)
        page.goto(address if isinstance(address, str) else address.as_uri())
        return page

    def watch(self, page: Page) -> None:
        """Collects what goes wrong in a page."""
        page.on("pageerror", lambda error: self.problems.append(f"error: {error}"))
        page.on("console", lambda message: message.type == "error" and self.problems.append(message.text))
        page.on("request", lambda request: self.check(request.url))

    def check(self, address: str) -> None:
        if not address.startswith(("file:", "blob:", "data:", *self.origins)):
            self.problems.append(f"request to {address}")

    def setUp(self) -> None:
        self.problems: list[str] = []
        self.origins: tuple[str, ...] = ()

    def tearDown(self) -> None:
        self.assertEqual(self.problems, [])
