"""A course that a learning management system launches, and what its page tells it."""

import json
import threading
import unittest
import urllib.parse
import zipfile
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

from browser import BrowserTest
from exercise import Exercise
from sites import casebook, library, temporary_folder

CASE = """---
title: 一句话
id: one
language: zh-Hans
reveal: immediately
---

## 案例描述

她来了。

## 案例分析

没有人抬头。

## 思考问题

1. 先做什么？ {#first}
   - (x) 看人
   - ( ) 打字
"""

ACTOR = {"objectType": "Agent", "account": {"homePage": "https://lms.example.org", "name": "7"}}
TEMPLATE = {
    "contextActivities": {"grouping": [{"id": "https://lms.example.org/course"}]},
    "extensions": {"https://w3id.org/xapi/cmi5/context/extensions/sessionid": "s1"},
}


class System(ThreadingHTTPServer):
    """As much of a learning management system as a unit asks for."""

    def __init__(self, folder) -> None:
        system = self
        self.statements: list[dict] = []
        self.asked: list[str] = []

        class Handler(SimpleHTTPRequestHandler):
            def __init__(self, *arguments) -> None:
                super().__init__(*arguments, directory=str(folder))

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                if self.path == "/token":
                    return self.reply({"auth-token": "c2VjcmV0"})
                assert self.headers["Authorization"] == "Basic c2VjcmV0"
                assert self.headers["X-Experience-API-Version"] == "1.0.3"
                system.statements.append(json.loads(body))
                self.reply([system.statements[-1]["id"]])

            def do_GET(self) -> None:
                path = urllib.parse.urlsplit(self.path)
                if not path.path.startswith("/xapi/"):
                    return super().do_GET()
                system.asked.append(path.path)
                state = {"contextTemplate": TEMPLATE, "launchMode": "Normal", "moveOn": "Completed"}
                self.reply(state if path.path.endswith("/state") else {})

            def reply(self, value) -> None:
                body = json.dumps(value).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_) -> None:
                pass

        super().__init__(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class CourseTest(BrowserTest):
    def setUp(self) -> None:
        super().setUp()
        files = {"cases/one.md": CASE, "casebook.yml": "url: https://cases.example.org/\n"}
        root = library(self, files)
        folder = temporary_folder(self)
        casebook("export", "--to", "cmi5", "-o", folder / "course.zip", folder=root)
        with zipfile.ZipFile(folder / "course.zip") as package:
            package.extractall(folder / "course")
        self.system = System(folder / "course")
        self.addCleanup(self.system.server_close)
        self.addCleanup(self.system.shutdown)
        self.origins = (self.system.address,)

    def launch(self):
        query = urllib.parse.urlencode({
            "endpoint": self.system.address + "/xapi/", "fetch": self.system.address + "/token",
            "actor": json.dumps(ACTOR), "registration": "6ba7b811-9dad-41d1-80b4-00c04fd430c8",
            "activityId": "https://lms.example.org/au/1",
        })
        return self.open(f"{self.system.address}/cases/one/index.html?{query}")

    def verbs(self) -> list[str]:
        return [statement["verb"]["id"].rsplit("/", 1)[1] for statement in self.system.statements]

    def wait(self, page, count: int) -> None:
        for _ in range(100):
            if len(self.system.statements) >= count:
                return
            page.wait_for_timeout(50)
        self.fail(f"{self.verbs()}")

    def test_the_defined_statements_are_sent_in_order(self) -> None:
        page = self.launch()
        self.wait(page, 1)
        exercise = Exercise(page)
        exercise.begin()
        exercise.finish()
        self.wait(page, 2)
        page.goto("about:blank")
        self.wait(page, 3)
        self.assertEqual(self.verbs(), ["initialized", "completed", "terminated"])
        self.assertEqual(
            self.system.asked, ["/xapi/activities/state", "/xapi/agents/profile"])
        category = "https://w3id.org/xapi/cmi5/context/categories/"
        for statement in self.system.statements:
            self.assertEqual(statement["actor"], ACTOR)
            self.assertEqual(statement["object"]["id"], "https://lms.example.org/au/1")
            context = statement["context"]
            self.assertEqual(context["extensions"], TEMPLATE["extensions"])
            self.assertEqual(context["registration"], "6ba7b811-9dad-41d1-80b4-00c04fd430c8")
            self.assertIn({"id": category + "cmi5"}, context["contextActivities"]["category"])
        completed = self.system.statements[1]
        self.assertIn({"id": category + "moveon"}, completed["context"]["contextActivities"]["category"])
        self.assertTrue(completed["result"]["completion"])
        self.assertNotIn("看人", json.dumps(self.system.statements, ensure_ascii=False))

    def test_without_a_launch_nothing_is_asked(self) -> None:
        page = self.open(f"{self.system.address}/cases/one/index.html")
        exercise = Exercise(page)
        exercise.begin()
        exercise.finish()
        self.assertEqual((self.system.statements, self.system.asked), ([], []))


if __name__ == "__main__":
    unittest.main()
