"""A case worked through in its page, and what comes of it at the trainer's."""

import json
import re
import subprocess
import unittest

from browser import BrowserTest
from exercise import Exercise
from playwright.sync_api import expect
from sites import PROGRAM, build, casebook, library, temporary_folder

QUESTIONS = """
1. Why? {#why min=3 max=9}

   > [!HINT]
   > Look.

   > [!ANSWER]
   > MODEL

   > [!RUBRIC]
   > - Names it (2)
   > - Says why (1)

2. One of two? {#one confidence}
   - (x) yes
   - ( ) no

3. Which? {#several}
   - [x] a
   - [x] b
   - [ ] c

4. In order? {#order type=order}
   1. second by letter
   2. first by letter
   3. third by letter

5. Match. {#match}
   - one :: zebra
   - two :: apple

6. How likely? {#scale type=scale}
   1. never
   2. often

7. How many? {#number}
   = 7 ± 0

8. The word? {#short}
   = seven

9. And now? {#after stage=after}
"""


def case(reveal: str, questions: str = QUESTIONS, language: str = "en", description: str = "She asks.") -> str:
    return (
        f"---\ntitle: A case\nlanguage: {language}\nreveal: {reveal}\n---\n\n## Description\n\n{description}\n\n"
        f"## Analysis\n\nANALYSIS\n\n## Questions\n{questions}\n")


DECISION = """She asks.

### Decision

1. What do you do? {#what}
   - [Look up](#look-up)
   - [Keep typing](#keep-typing)

### Look up

She waits.

### Keep typing

She writes.

### The next day

The letter."""


class ExerciseTest(BrowserTest):
    @classmethod
    def setUpClass(cls) -> None:
        cls.library = library(cls, {
            "casebook.yml": "title: Cases\nlanguage: en\n",
            "cases/after.md": case("after-answers"),
            "cases/first.md": case("immediately"),
            "cases/held.md": case("facilitator"),
            "cases/way.md": case("after-answers", "\n1. Why? {#why}\n", description=DECISION),
            "cases/framed.md": case("after-answers", "\n1. Why? {#why frame=driscoll}\n"),
            "cases/zh.md": case("after-answers", language="zh-Hans"),
        })
        cls.site = build(cls, cls.library)
        cls.trainer = temporary_folder(cls)
        cls.code = re.search(r"casebook-cohort-1\.\S+", casebook(
            "cohort", "create", "Team 一", "--store", cls.trainer, folder=cls.library).stdout).group()

    def page_of(self, name: str, **options):
        page = self.open(self.site / f"cases/{name}/index.html", **options)
        page.set_default_timeout(10_000)
        return page

    def begun(self, name: str, **options) -> Exercise:
        exercise = Exercise(self.page_of(name, **options))
        exercise.begin()
        return exercise

    def collect(self, bundle) -> str:
        return casebook("collect", bundle, "--store", self.trainer, folder=self.library).stdout

    def test_nothing_that_comes_after_is_seen_before_the_answers_are_stored(self):
        exercise = self.begun("after")
        page = exercise.page
        while exercise.step != "reveal":
            for secret in ["ANALYSIS", "MODEL"]:
                self.assertFalse(page.get_by_text(secret, exact=True).is_visible(), secret)
            exercise.go_on()
        exercise.go_on()
        self.assertTrue(page.get_by_text("ANALYSIS", exact=True).is_visible())
        self.assertTrue(page.get_by_text("MODEL", exact=True).is_visible())

    def test_the_steps_are_those_of_a_session(self):
        for name, steps in {
            "after": "read answer*8 reveal reconsider answerAfterReveal assess commit",
            "first": "read reveal answer*8 answerAfterReveal assess commit",
            "way": "read*2 answer read*2 answer reveal reconsider commit",
        }.items():
            with self.subTest(name):
                exercise = self.begun(name)
                exercise.finish()
                expected = [
                    step for part in steps.split() for step, _, count in [part.partition("*")]
                    for _ in range(int(count or 1))]
                self.assertEqual(exercise.steps, expected)

    def test_what_is_handed_in_reaches_the_trainer_once(self):
        for name in ["after", "first", "way", "zh"]:
            with self.subTest(name):
                exercise = self.begun(name)
                exercise.finish()
                count = len(exercise.events())
                bundle = exercise.hand_in(self.code, "王")
                self.assertIn(f"{count} new entries", self.collect(bundle))
                self.assertIn("0 new entries", self.collect(exercise.hand_in(self.code)))
                self.assertNotIn("抬头", bundle.read_text("utf-8"))

    def test_the_program_reads_the_answers_as_those_of_a_finished_session(self):
        exercise = self.begun("after")
        exercise.finish()
        events = {event["subject"]: event for event in exercise.events() if event["kind"] == "answered"}
        self.assertEqual(events["order"]["response"], {"type": "order", "options": [0, 1, 2]})
        self.assertEqual(events["match"]["response"], {"type": "matches", "options": [1, 1]})
        self.assertEqual(events["number"]["response"], {"type": "number", "number": 7})
        self.assertEqual(events["scale"]["response"], {"type": "level", "level": 0})
        self.assertEqual(events["one"]["certainty"], 1)
        self.assertTrue(all(re.fullmatch(r"\w{8}-\w{4}-7\w{3}-[89ab]\w{3}-\w{12}", event["id"])
                            for event in exercise.events()))

    def test_a_changed_bundle_and_a_changed_code_are_refused(self):
        exercise = self.begun("way")
        exercise.finish()
        bundle = exercise.hand_in(self.code)
        text = bundle.read_text()
        changed = temporary_folder(self) / "changed.casebook"
        changed.write_text(text[:-9] + ("A" if text[-9] != "A" else "B") + text[-8:])
        done = subprocess.run(
            [PROGRAM, "collect", str(changed), "--store", str(self.trainer)], cwd=self.library,
            capture_output=True, text=True)
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        form = exercise.page.locator(".hand-in")
        form.locator("textarea").fill(self.code[:-3])
        form.locator("[type=submit]").click()
        expect(form.get_by_role("alert")).to_contain_text("incomplete")

    def test_answers_left_out_do_not_go_along(self):
        exercise = self.begun("way")
        exercise.finish()
        count = len(exercise.events())
        exercise.page.get_by_role("button", name="Hand in").first.click()
        exercise.page.locator(".hand-in fieldset [type=checkbox]").first.uncheck()
        form = exercise.page.locator(".hand-in")
        form.locator("textarea").fill(self.code)
        form.locator("[type=checkbox]").last.check()
        with exercise.page.expect_download() as download:
            form.locator("[type=submit]").click()
        self.assertIn(f"{count - 1} new entries", self.collect(download.value.path()))

    def test_what_the_trainer_shows_is_not_in_the_page(self):
        text = (self.site / "cases/held/index.html").read_text("utf-8")
        for secret in ["ANALYSIS", "MODEL", "places", "seven", "Names it"]:
            self.assertNotIn(secret, text)
        data = json.loads(re.search(r'id="page:exercise-data">(.*?)</script>', text).group(1))
        for question in data["questions"]:
            # The hash of the wording would let one try all orders.
            hidden = question["kind"] in ("order", "match")
            self.assertEqual("wording" in question, not hidden)
            self.assertEqual("names" in question, hidden)
        exercise = self.begun("held")
        page = exercise.page
        while exercise.step != "awaitTrainer":
            exercise.go_on()
        count = len(exercise.events())
        self.assertIn(f"{count} new entries", self.collect(exercise.hand_in(self.code)))
        page.locator(".exercise-step .primary").click()
        exercise.finish()

    def test_orders_and_pairs_are_answered_where_the_page_does_not_hold_the_solution(self):
        exercise = self.begun("held")
        page = exercise.page
        while not exercise.box.locator(".order-item").count():
            exercise.go_on()
        texts = exercise.box.locator(".order-item .choice-text").all_inner_texts()
        self.assertEqual(texts, sorted(texts))
        exercise.box.get_by_role("button", name="Move down: first by letter").click()
        exercise.box.locator(".primary").click()
        moved = ["second by letter", "first by letter", "third by letter"]
        self.assertEqual(
            page.locator("#q-order .own-answer p").all_inner_texts()[1:],
            [f"{number} {text}" for number, text in enumerate(moved, 1)])
        exercise.box.locator("select").first.select_option(label="B zebra")
        exercise.box.locator("select").last.select_option(label="A apple")
        exercise.box.locator(".primary").click()
        self.assertEqual(page.locator("#q-match .own-answer p").all_inner_texts()[1:], ["one — zebra", "two — apple"])
        # What was answered is there again when it is changed.
        page.locator("#q-order").get_by_role("button", name="Change").click()
        self.assertEqual(exercise.box.locator(".order-item .choice-text").all_inner_texts(), moved)
        events = {event["subject"]: event for event in exercise.events() if event["kind"] == "answered"}
        for name, count in [("order", 3), ("match", 2)]:
            response = events[name]["response"]
            self.assertEqual((response["type"], len(response["items"])), ("items", count))
            self.assertTrue(all(re.fullmatch("[0-9a-f]{16}", item) for item in response["items"]))
        page.reload()
        exercise.begin()
        self.assertEqual(page.locator("#q-match .own-answer p").all_inner_texts()[1:], ["one — zebra", "two — apple"])

    def test_an_open_answer_is_written_part_by_part(self):
        exercise = self.begun("framed")
        exercise.go_on()
        box = exercise.box
        self.assertEqual(box.locator("textarea:visible").count(), 1)
        box.get_by_label("1/3 What?").fill("She asked.\nNobody looked up.")
        box.get_by_role("button", name="Next part").click()
        box.get_by_label("2/3 So what?").fill("She went.")
        # What was typed is there again, in its parts, after the page was closed.
        exercise.page.reload()
        exercise.begin()
        self.assertEqual(box.get_by_label("1/3 What?").input_value(), "She asked.\nNobody looked up.")
        self.assertEqual(box.get_by_label("2/3 So what?").input_value(), "She went.")
        box.get_by_role("button", name="Next part").click()
        expect(box.get_by_role("button", name="Next part")).to_be_hidden()
        box.locator(".primary").click()
        answers = [event["response"]["text"] for event in exercise.events() if event["kind"] == "answered"]
        self.assertEqual(answers, ["What?\nShe asked.\nNobody looked up.\n\nSo what?\nShe went."])
        exercise.finish()
        self.assertIn("new entries", self.collect(exercise.hand_in(self.code)))

    def test_a_person_can_choose_a_frame_and_keeps_what_was_written(self):
        exercise = self.begun("zh")
        exercise.go_on()
        box = exercise.box
        box.locator("textarea").fill("她问了一句，没有人抬头。")
        for name, count in [("gibbs", 6), ("deal", 3)]:
            box.locator(".frame-choice").select_option(name)
            self.assertEqual(box.locator("textarea").count(), count)
            self.assertIn("没有人抬头", box.locator("textarea").first.input_value())
        box.locator(".frame-choice").select_option("")
        self.assertIn("没有人抬头", box.locator("textarea").input_value())

    def test_an_answer_is_judged_by_the_rubric_after_the_analysis(self):
        exercise = self.begun("after")
        while exercise.step != "assess":
            exercise.go_on()
        points = exercise.box.locator("input[type=number]")
        self.assertEqual(points.count(), 2)
        points.first.fill("3")
        exercise.box.locator(".primary").click()
        expect(exercise.box.get_by_role("alert")).to_contain_text("Points lie between")
        points.first.fill("1.5")
        exercise.box.locator(".primary").click()
        judged = [event["response"] for event in exercise.events() if event["kind"] == "assessed"]
        self.assertEqual(judged, [{"type": "ratings", "points": [1.5, None]}])
        expect(exercise.page.locator("#q-why .own-points")).to_contain_text("1.5 / 3")

    def test_a_closed_page_goes_on_where_it_stopped_with_what_was_typed(self):
        exercise = self.begun("after")
        exercise.go_on()
        exercise.box.locator("textarea").fill("half a thought")
        exercise.page.reload()
        exercise.begin()
        self.assertEqual(exercise.box.locator("textarea").input_value(), "half a thought")

    def test_answers_can_be_changed_until_the_analysis_is_shown(self):
        exercise = self.begun("way")
        while exercise.step != "reveal":
            exercise.go_on()
        exercise.page.locator("#q-why").get_by_role("button", name="Change").click()
        exercise.box.locator("textarea").fill("better")
        exercise.box.locator(".primary").click()
        self.assertEqual(exercise.step, "reveal")
        self.assertEqual([event["response"]["text"] for event in exercise.events()
                          if event.get("subject") == "why" and "response" in event][-1], "better")
        exercise.go_on()
        self.assertEqual(exercise.page.get_by_role("button", name="Change").count(), 0)

    def test_what_was_written_can_be_erased(self):
        exercise = self.begun("way")
        exercise.finish()
        exercise.hand_in(self.code)
        exercise.page.get_by_role("button", name="Erase what I wrote").first.click()
        exercise.page.get_by_role("button", name="Everything on this site").click()
        self.assertEqual(exercise.page.evaluate("localStorage.length"), 0)
        expect(exercise.page.get_by_role("button", name="Begin")).to_be_visible()

    def test_where_the_browser_keeps_nothing_the_person_is_told(self):
        page = self.page_of("way")
        page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); };")
        page.reload()
        exercise = Exercise(page)
        exercise.begin()
        expect(page.locator(".exercise-message")).to_contain_text("keeps nothing")
        exercise.finish()

    def test_a_full_storage_loses_nothing_that_was_typed(self):
        exercise = self.begun("way")
        exercise.page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full'); }; }")
        exercise.box.locator(".primary").click()
        expect(exercise.page.locator(".exercise-message")).to_contain_text("could not be stored")
        self.assertEqual(exercise.step, "read")

    def test_the_keyboard_alone_works_through_a_case(self):
        page = self.page_of("after")
        exercise = Exercise(page)
        page.locator("#page\\:exercise .primary").focus()
        page.keyboard.press("Enter")
        for _ in range(60):
            if exercise.step == "done":
                break
            exercise.steps.append(exercise.step)
            for _ in range(40):
                page.keyboard.press("Tab")
                kind = page.evaluate(
                    "() => { const node = document.activeElement;"
                    "return node.closest('.exercise-step') ? (node.classList.contains('primary') ? 'primary' :"
                    " node.type) : '' }")
                if kind == "primary":
                    page.keyboard.press("Enter")
                    break
                if kind in ("radio", "checkbox"):
                    page.keyboard.press("Space")
                elif kind == "select-one":
                    page.keyboard.press("ArrowDown")
                elif kind in ("text", "textarea"):
                    page.keyboard.insert_text("7")
        self.assertEqual(exercise.step, "done", exercise.steps)

    def test_without_script_the_case_can_be_read(self):
        page = self.page_of("after", java_script_enabled=False)
        self.assertTrue(page.locator("#page\\:exercise").is_hidden())
        page.get_by_text("Answer the questions first").click()
        self.assertTrue(page.get_by_text("ANALYSIS", exact=True).is_visible())


if __name__ == "__main__":
    unittest.main()
