"""Hostile texts in every field and every context: no script runs, and no address has a scheme off the list."""

import json
import re
import subprocess
import unittest
import urllib.parse

from browser import BrowserTest
from exercise import Exercise
from playwright.sync_api import expect
from sites import PROGRAM, build, library

MARK = "window.hacked=1"


def payloads() -> list[str]:
    """Three hundred ways to have a script run, in text, in attributes, in addresses, in scripts and in styles."""
    tags = ["img src=x onerror", "svg onload", "body onload", "video src=x onerror", "details open ontoggle",
            "input autofocus onfocus", "marquee onstart", "iframe onload", "style onload", "object onerror"]
    breaks = ["", "\">", "'>", "\"'>", "-->", "]]>", "</title>", "</textarea>", "</script>", "</style>", "\u0301\">", "\\\">"]
    found = [f"{end}<{tag}={MARK}>" for end in breaks for tag in tags]
    found += [f"{end}<script>{MARK}</script>" for end in breaks]
    found += [f"{quote} onmouseover={quote}{MARK}{quote} x={quote}" for quote in ("\"", "'", "`", "\u201c")]
    schemes = ["javascript:", "JaVaScRiPt:", "java\tscript:", "java\nscript:", " javascript:", "\x01javascript:",
               "vbscript:", "data:text/html,<script>", "data:text/html;base64,", "blob:", "filesystem:",
               "javascript&colon;", "&#106;avascript:", "&#x6A;avascript:", "java&Tab;script:", "jav\u00adascript:",
               "view-source:javascript:", "feed:javascript:", "file:///etc/passwd?", "//evil.example/", "\\\\evil.example\\"]
    forms = ["[x]({}%s)", "[x](<{}%s>)", "![x]({}%s)", "[x]: {}%s", "<{}%s>", "{}%s", "[x][y]\n\n[y]: {}%s"]
    found += [form.format(scheme) % MARK.replace("=", "%3D") for scheme in schemes for form in forms]
    found += [f"\"}}){MARK};//", f"\"];{MARK};//", "\\u003cscript\\u003e", f"</script><script>{MARK}</script>",
              f"\u2028{MARK}\u2029", f"{{{{{{{MARK}}}}}}}", "{{> page-head}}", f"<!--<script>{MARK}", "<base href=//evil.example/>",
              "<meta http-equiv=refresh content=0;url=//evil.example/>", "<link rel=stylesheet href=//evil.example/>",
              "<form action=//evil.example/><button>", "<math><mtext></form><form><mglyph><style></math><img src onerror=x>",
              f"<a href=javascript:{MARK}>x", "<isindex action=javascript:x>", "\ufeff<script>", "\u0000<script>",
              "__proto__", "constructor", "toString", "\"__proto__\":{"]
    return found


def yaml(text: str) -> str:
    return json.dumps("".join(character for character in text if character >= " "), ensure_ascii=False)


def hostile(number: int, text: str, escapes: bool = False) -> str:
    """A case with a text in each of its fields; with `escapes`, the body has it as plain text, which no parser
    takes for a link or a tag."""
    plain = " ".join(text.split()).replace("\x00", "")
    if escapes:
        text = re.sub(r"([^\w\s])", r"\\\1", text)
    line = " ".join(text.split())
    return f"""---
title: {yaml(plain)}
id: {yaml("id-%d" % number)}
summary: {yaml(plain)}
source: {yaml(plain)}
license: {yaml(plain)}
authors: [{yaml(plain)}]
tags: [{yaml("t%d %s" % (number, plain))}]
competencies: [{yaml(plain)}]
audience: [{yaml(plain)}]
objectives: [{yaml(plain)}]
duration: 20
---

## Description

{text}

| {line.replace("|", "/")} |
| --- |
| {line.replace("|", "/")} |

> {line}

`{line.replace("`", "'")}`

> [!NOTE]
> {line}

### Timeline

- 2020-01-01 {line}

### Passage {line.replace("#", "").replace("{", "").replace("}", "")}

*{line}* **{line}**

## Analysis

{line}

### Causes

- **{line}** {line}

## Questions

1. Ask {line} {{#q1}}

   > [!HINT]
   > {line}

   > [!ANSWER]
   > {line}

   > [!RUBRIC]
   > - a {line} (2)

2. Choose {{#q2}}
   - (x) a {line}
     > {line}
   - ( ) b

3. Order {{#q3 type=order}}
   1. a {line}
   2. b

4. Pairs {{#q4}}
   - a {line} :: c {line}
   - b :: d
"""


ALLOWED = ("https:", "http:", "mailto:", "tel:", "file:", "data:,")

#: What a page holds that could lead somewhere or run.
SURVEY = """() => ({
  addresses: [...document.querySelectorAll('[href], [src], [action], [formaction], [srcset], [data]')].flatMap(
    (node) => ['href', 'src', 'action', 'formaction', 'data'].map((name) => node[name]).filter(
      (value) => typeof value === 'string' && value)),
  handlers: [...document.querySelectorAll('*')].flatMap((node) => node.getAttributeNames()).filter(
    (name) => name.startsWith('on') || name === 'style'),
  elements: [...new Set([...document.querySelectorAll('*')].map((node) => node.localName))],
  scripts: [...document.scripts].filter((script) => !script.src && script.type !== 'application/json').length,
  hacked: 'hacked' in window,
})"""

FORBIDDEN = {"iframe", "object", "embed", "base", "svg", "math", "video", "style", "marquee", "isindex"}


class HostileTest(BrowserTest):
    @classmethod
    def setUpClass(cls) -> None:
        cls.payloads = payloads()
        cls.cases = {f"cases/h{number}.md": hostile(number, text) for number, text in enumerate(cls.payloads)}
        library_text = f"title: {yaml(cls.payloads[14])}\ndescription: {yaml(cls.payloads[15])}\nlanguage: en\n"
        cls.folder = library(cls, {"casebook.yml": library_text, **cls.cases})
        cls.refused = cls.mend()
        cls.site = build(cls, cls.folder)
        cls.pages = sorted(cls.site.rglob("*.html"))

    @classmethod
    def mend(cls) -> set[str]:
        """Escapes the texts that no case may have as they are: links off the list, HTML that swallows the rest."""
        done = subprocess.run(
            [PROGRAM, "check", "--format", "json"], cwd=cls.folder, capture_output=True, text=True)
        found = json.loads(done.stdout)
        refused = {problem["file"] for problem in found if problem["severity"] == "error"}
        for path in refused:
            name = path[path.index("cases/"):]
            number = int(re.search(r"h(\d+)\.md", name).group(1))
            (cls.folder / name).write_text(hostile(number, cls.payloads[number], escapes=True), "utf-8")
        return refused

    def survey(self, page, name) -> None:
        found = page.evaluate(SURVEY)
        strange = [address for address in found["addresses"] if not address.startswith(ALLOWED)]
        self.assertEqual(strange, [], name)
        self.assertEqual(found["handlers"], [], name)
        self.assertEqual(found["scripts"], 0, name)
        self.assertFalse(FORBIDDEN.intersection(found["elements"]), name)
        self.assertFalse(found["hacked"], name)

    def test_there_are_three_hundred(self):
        self.assertGreaterEqual(len(set(self.payloads)), 300)
        self.assertEqual(len(list((self.site / "cases").iterdir())), len(self.payloads))
        self.assertLess(len(self.refused), len(self.payloads) / 2)

    def test_no_page_runs_or_holds_anything(self):
        # Without the policy, so that the escaping stands alone.
        page = self.open("about:blank", bypass_csp=True)
        page.on("dialog", lambda dialog: self.problems.append(dialog.message))
        for path in self.pages:
            page.goto(path.as_uri())
            self.survey(page, path)

    def test_no_step_of_the_exercise_runs_anything(self):
        page = self.open("about:blank", bypass_csp=True, reduced_motion="reduce")
        for number in range(0, len(self.payloads), 10):
            page.goto(self.site.joinpath(f"cases/h{number}/index.html").as_uri())
            exercise = Exercise(page)
            exercise.begin()
            for _ in range(40):
                if exercise.step == "done":
                    break
                if exercise.box.locator("textarea").count():
                    exercise.box.locator("textarea").first.fill(self.payloads[number])
                    exercise.box.locator(".primary").click()
                else:
                    exercise.go_on()
            self.survey(page, number)

    def test_no_search_runs_anything(self):
        page = self.open("about:blank", bypass_csp=True)
        home = self.site.joinpath("index.html").as_uri()
        for text in self.payloads[::12]:
            page.goto(f"{home}?q={urllib.parse.quote(text)}&tag={urllib.parse.quote(text)}&{urllib.parse.quote(text)}=1")
            page.get_by_label("Search").fill("script " + text)
            expect(page.locator(".finder-count")).not_to_have_text("")
            self.survey(page, text)


if __name__ == "__main__":
    unittest.main()
